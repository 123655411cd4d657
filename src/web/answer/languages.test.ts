import { describe, expect, it } from 'vitest'
import { anAnsweringParent } from '../../../test/support/an-answering-parent.js'
import { aQuestionnaire } from '../../../test/support/survey-builders.js'
import { pageOf } from '../../../test/support/web.js'
import { textsOf } from '../../domain/surveys/survey-texts.js'

const plain = aQuestionnaire()
const translated = Object.fromEntries(textsOf(plain).map(({ key, english }) => [key, `اردو ${english}`]))
const questionnaire = { ...plain, translations: { ur: translated, pl: { title: 'Rok' } } }

describe('a survey in another language', () => {
  it('is offered where every question can be said in it', async () => {
    const { parent } = await anAnsweringParent({ questionnaire })
    const page = pageOf(await parent.get('?sheet=00013'))
    const [link] = page('.es-languages a').get()
    expect(page('.es-languages a')).toHaveLength(1)
    expect(link?.attribs).toMatchObject({ lang: 'ur', dir: 'rtl', href: '/answer/year-2026?lang=ur&sheet=00013' })
  })

  it('is asked from right to left, with our own words in it, and kept as answered in it', async () => {
    const { parent, deps, edition } = await anAnsweringParent({ questionnaire })
    await parent.start('?lang=ur')
    const page = pageOf(await parent.get('/question/plan').expect(200))
    expect(page('html').attr('lang')).toBe('ur')
    expect(page('body').attr('dir')).toBe('rtl')
    expect(page('h1').text()).toBe('اردو Does your child have a plan?')
    expect(page('#main-button').text().trim()).toBe('آگے')
    await parent.answer('plan', { plan: '1' })
    await parent.answer('story', {})
    await parent.agree()
    await parent.send()
    expect(pageOf(await parent.get('/sent'))('html').attr('lang')).toBe('ur')
    for await (const response of deps.responses.finished(edition.id))
      expect(response).toMatchObject({
        language: 'ur',
        consent: { language: 'ur', wordingVersion: '2026-11-21 keep ur 0' },
      })
  })

  it('is English where a stranger asks for one that there is not', async () => {
    const { parent } = await anAnsweringParent({ questionnaire })
    for (const lang of ['pl', 'xx', '', 'ur&lang=pl'])
      expect(pageOf(await parent.get(`?lang=${lang}`).expect(200))('html').attr('lang')).toBe('en')
  })
})
