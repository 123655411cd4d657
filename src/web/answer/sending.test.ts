import { beforeEach, describe, expect, it } from 'vitest'
import { type Answering, anAnsweringParent } from '../../../test/support/an-answering-parent.js'
import { everyKind as questionnaire } from '../../../test/support/every-kind-of-question.js'
import { pageOf } from '../../../test/support/web.js'
import { AppError } from '../../domain/errors.js'

let world: Answering

beforeEach(async () => {
  world = await anAnsweringParent({ questionnaire })
})

const finished = async () => {
  for await (const response of world.deps.responses.finished(world.edition.id)) return response
  return null
}

describe('sending', () => {
  beforeEach(async () => {
    await world.parent.start()
    await world.parent.answer('plan', { plan: '2' })
    await world.parent.answer('story', { story: 'We waited a year.' })
  })

  const answerTheRest = async () => {
    for (const name of ['met', 'listens', 'tells', 'needs', 'heard']) await world.parent.answer(name, {})
  }

  it('is possible after every question and the consent, and gives a reference', async () => {
    await world.parent.send().expect('Location', '/answer/year-2026/question/met')
    await answerTheRest()
    await world.parent.send().expect('Location', '/answer/year-2026/consent')
    await world.parent.agree()
    const check = pageOf(await world.parent.get('/check').expect(200))
    expect(check('.govuk-summary-list__row')).toHaveLength(10)
    expect(check('main').text()).toContain('We waited a year.')
    await world.parent.send().expect('Location', '/answer/year-2026/sent')
    const sent = pageOf(await world.parent.get('/sent').expect(200))
    const response = await finished()
    expect(sent('.es-reference').text()).toBe(response?.reference)
    expect(response?.consent).toMatchObject({
      keep: true,
      quote: true,
      contact: false,
      how: 'web-form',
      language: 'en',
    })
    expect((await world.parent.get('/sent/note.txt').expect(200)).text).toContain(response?.reference)
    expect((await world.deps.experiences.page({}, { limit: 10 })).items).toMatchObject([{ words: 'We waited a year.' }])
  })

  it('is checked before: every answer in words, and a day as it is written here', async () => {
    await answerTheRest()
    await world.parent.answer('met', { 'met-day': '3', 'met-month': '2', 'met-year': '2026' })
    await world.parent.agree()
    const check = pageOf(await world.parent.get('/check').expect(200))
    expect(check('main').text()).toContain('3 February 2026')
  })

  it('twice has sent it once, and the way back leads to the receipt', async () => {
    await answerTheRest()
    await world.parent.agree()
    await Promise.all([world.parent.send(), world.parent.send()])
    expect((await world.deps.experiences.count({})).n).toBe(1)
    for (const path of ['/check', '/question/plan', '/consent'])
      await world.parent.get(path).expect(303).expect('Location', '/answer/year-2026/sent')
  })

  it('asks each question of consent, and keeps nothing after a no', async () => {
    await answerTheRest()
    const missed = pageOf(await world.parent.agree({ keep: 'yes' }).expect(422))
    expect(missed('.govuk-error-summary a')).toHaveLength(2)
    await world.parent.agree({ keep: 'no' }).expect('Location', '/answer/year-2026/not-kept')
    expect(pageOf(await world.parent.get('/not-kept'))('main').text()).toContain('deleted by itself after 14 days')
    await world.parent.post('/delete').expect('Location', '/answer/year-2026/deleted?lang=en')
    expect(await world.deps.responses.counts(world.edition.id)).toEqual([])
    expect((await world.deps.experiences.count({})).n).toBe(0)
  })

  it('can be taken back, after a question, and then all answers are gone', async () => {
    await answerTheRest()
    await world.parent.agree()
    await world.parent.send()
    const { id } = (await finished()) ?? {}
    expect(pageOf(await world.parent.get('/take-back').expect(200))('h1').text()).toBe('Take your answers back?')
    await world.parent.post('/take-back').expect('Location', '/answer/year-2026/taken-back?lang=en')
    expect(await world.deps.responses.find(String(id))).toMatchObject({ state: 'withdrawn', answers: {} })
    const [record] = (await world.deps.experiences.page({}, { limit: 10 })).items
    expect(record?.state ?? 'erased').toBe('erased')
  })

  it('says so when it could not be taken, and works later', async () => {
    await answerTheRest()
    await world.parent.agree()
    const { finish } = world.deps.answering
    world.deps.answering.finish = async () => {
      throw new AppError('database-unavailable', 'Not now.', { retryable: true })
    }
    const page = pageOf(await world.parent.send().expect(503))
    expect(page('h1').text()).toBe('Check your answers')
    expect(page('.govuk-error-summary a').attr('href')).toBe('#main-button')
    world.deps.answering.finish = finish
    await world.parent.send().expect('Location', '/answer/year-2026/sent')
  })

  it('goes on when the survey is over meanwhile', async () => {
    await answerTheRest()
    await world.deps.surveys.saveEdition({ ...world.edition, state: 'closed' })
    await world.parent.agree()
    await world.parent.send().expect('Location', '/answer/year-2026/sent')
    const page = pageOf(await world.parent.get().expect(200))
    expect(page('.es-held a').attr('href')).toBe('/answer/year-2026/sent')
    expect(page('form')).toHaveLength(0)
    await world.parent.start().expect('Location', '/answer/year-2026')
  })
})
