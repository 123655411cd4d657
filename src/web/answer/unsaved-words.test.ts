import { beforeEach, describe, expect, it } from 'vitest'
import { type Answering, anAnsweringParent } from '../../../test/support/an-answering-parent.js'
import { everyKind as questionnaire } from '../../../test/support/every-kind-of-question.js'
import { pageOf } from '../../../test/support/web.js'

const WORDS = 'We waited a year, and then nobody rang back.'
let world: Answering

beforeEach(async () => {
  world = await anAnsweringParent({ questionnaire })
  await world.parent.start()
})

const ownId = async () => (await world.deps.responses.abandoned(new Date('2100-01-01'), 1))[0]?.id ?? ''
const writes = (words = WORDS) => world.parent.answer('story', { story: words })

describe('words of a page whose answers are gone', () => {
  it('are given back when the answers were forgotten or deleted meanwhile', async () => {
    await world.deps.responses.forgetUnsent(await ownId())
    const page = pageOf(await writes().expect(409))
    expect(page('h1').text()).toContain('We cannot find answers on this device')
    expect(page('textarea').text()).toBe(WORDS)
  })

  it('are given back when the answers were sent from another tab, with the way to those', async () => {
    const id = await ownId()
    const consent = {
      keep: true,
      quote: false,
      contact: false,
      wordingVersion: 'test',
      language: 'en',
      how: 'web-form',
    }
    await world.deps.answering.finish(id, consent)
    const page = pageOf(await writes().expect(409))
    expect(page('h1').text()).toBe('Answers were sent from this device.')
    expect(page('textarea').text()).toBe(WORDS)
    expect(page('main a').attr('href')).toBe('/answer/year-2026/sent')
    await world.deps.answering.withdraw(id)
    expect(pageOf(await writes().expect(409))('h1').text()).toBe('Your answers are deleted')
  })

  it('are no reason for a page of their own where there are none', async () => {
    await world.deps.responses.forgetUnsent(await ownId())
    await world.parent.answer('plan', { plan: '2' }).expect('Location', '/answer/year-2026?lost=yes')
    await writes(' ').expect('Location', '/answer/year-2026?lost=yes')
  })
})
