import { beforeEach, describe, expect, it } from 'vitest'
import { aChat } from '../../../test/support/a-chat.js'

let phone: ReturnType<ReturnType<typeof aChat>['aPhone']>
beforeEach(() => {
  phone = aChat().aPhone()
})

describe('the language', () => {
  it('LANGUAGE lists the languages, and the choice is kept', async () => {
    await phone.says('language')
    expect(phone.hears().join()).toMatch(/Which language/)
    await phone.says('polski')
    expect(phone.hears().join()).toMatch(/polsk/i)
    await phone.says('help')
    expect(phone.hears().join()).toMatch(/[ąęłśżźć]/)
  })

  it('the language that somebody writes in is used and English offered', async () => {
    await phone.says('Dzień dobry, mój syn czeka na diagnozę już dwa lata i nikt nam nie pomaga')
    const [welcome] = phone.hears()
    expect(welcome).toMatch(/ENGLISH/)
    expect(welcome).toMatch(/[ąęłśżźć]/)
    await phone.says('tak')
    expect(await phone.records()).toMatchObject([{ consent: { keep: true, language: 'pl' } }])
    await phone.says('english')
    expect(phone.hears().at(-1)).toMatch(/We will write in English/)
  })

  it('LANGUAGE as the very first word lists the languages, and then says who we are in the chosen one', async () => {
    await phone.says('language')
    expect(phone.hears().at(-1)).toMatch(/Which language/)
    await phone.says('klingon')
    expect(phone.hears().at(-1)).toMatch(/do not know that answer[\s\S]*Which language/)
    await phone.says('polski')
    expect(phone.hears().at(-1)).toMatch(/Tu Elmshire[\s\S]*Czy możemy zachować/)
    await phone.says('tak')
    expect(phone.hears().at(-1)).toMatch(/Czy możemy użyć/)
  })

  it('somebody who says hello in English and goes on in another language is welcomed in that', async () => {
    await phone.says('hello')
    await phone.says('Mój syn czeka na diagnozę już dwa lata i nikt nam nie pomaga')
    expect(phone.hears().at(-1)).toMatch(/Tu Elmshire[\s\S]*ENGLISH[\s\S]*Czy możemy zachować/)
    await phone.says('tak')
    await phone.says('my school says that this is not their job and they are not going to help him')
    await phone.says('nie')
    expect(phone.hears().at(-1)).toMatch(/Czy możemy tu do Ciebie napisać/)
  })
})
