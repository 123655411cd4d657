import { beforeEach, describe, expect, it } from 'vitest'
import { type Answering, anAnsweringParent } from '../../../test/support/an-answering-parent.js'
import { everyKind as questionnaire } from '../../../test/support/every-kind-of-question.js'
import { pageOf } from '../../../test/support/web.js'
import { AppError } from '../../domain/errors.js'
import { questionsOf } from '../../domain/surveys/edition.js'
import { SAVES_PER_RESPONSE } from './limits.js'

let world: Answering

beforeEach(async () => {
  world = await anAnsweringParent({ questionnaire })
})

const answers = async () => {
  const [open] = await world.deps.responses.abandoned(new Date('2100-01-01'), 10)
  return open?.answers ?? {}
}

describe('a question', () => {
  beforeEach(async () => {
    await world.parent.start()
  })

  it('shows which one it is, and what was answered before', async () => {
    await world.parent.answer('plan', { plan: '2' }).expect('Location', '/answer/year-2026/question/met')
    const page = pageOf(await world.parent.get('/question/plan').expect(200))
    expect(page('.es-progress').text()).toContain('Question 1 of about 7')
    expect(page('input[value=2]').attr('checked')).toBeDefined()
    expect(page('.govuk-back-link').attr('href')).toBe('/answer/year-2026')
  })

  it('is left blank by going on with nothing, and by skipping it', async () => {
    await world.parent.answer('plan', {}).expect(303)
    expect(await answers()).toEqual({ plan: { kind: 'blank' } })
    const button = async () =>
      pageOf(await world.parent.get('/question/plan'))('[name=skip-page]')
        .text()
        .trim()
    expect(await button()).toBe('Skip')
    await world.parent.answer('plan', { plan: '1' })
    expect(await button()).toBe('Take this answer out')
    await world.parent.answer('plan', { plan: '1', 'skip-page': 'yes' })
    expect(await answers()).toEqual({ plan: { kind: 'blank' } })
  })

  it('is asked only where the rule says so, and an old address of it leads on', async () => {
    await world.parent.answer('plan', { plan: '1' }).expect('Location', '/answer/year-2026/question/weeks')
    await world.parent.answer('plan', { plan: '2' }).expect('Location', '/answer/year-2026/question/met')
    await world.parent.get('/question/weeks').expect(303).expect('Location', '/answer/year-2026/question/met')
    await world.parent.get('/question/nothing').expect(303)
  })

  it('keeps a number, and asks once about one that is unlikely', async () => {
    await world.parent.answer('plan', { plan: '1' })
    const asked = pageOf(await world.parent.answer('weeks', { weeks: '400' }).expect(422))
    expect(asked('title').text()).toMatch(/^Error: /)
    expect(asked('.govuk-error-summary a').attr('href')).toBe('#weeks')
    expect(asked('#weeks').val()).toBe('400')
    await world.parent.answer('weeks', { weeks: '400' }).expect(303)
    expect((await answers()).weeks).toEqual({ kind: 'number', value: 400 })
  })

  it('keeps words where a number was expected as they were written', async () => {
    await world.parent.answer('plan', { plan: '1' })
    await world.parent.answer('weeks', { weeks: 'about a year' }).expect(422)
    await world.parent.answer('weeks', { weeks: 'about a year' }).expect(303)
    await world.parent.answer('weeks', { weeks: '?' }).expect(422)
    expect((await answers()).weeks).toEqual({ kind: 'as-written', text: '?' })
  })

  it('reads a day from its three boxes, and gives back what is no day', async () => {
    await world.parent.answer('met', { 'met-day': '3', 'met-month': '2', 'met-year': '2026' }).expect(303)
    expect((await answers()).met).toEqual({ kind: 'date', value: '2026-02-03' })
    const shown = pageOf(await world.parent.get('/question/met'))
    expect(['day', 'month', 'year'].map(part => shown(`#met-${part}`).val())).toEqual(['3', '2', '2026'])
    const asked = pageOf(await world.parent.answer('met', { 'met-year': '2025' }).expect(422))
    expect(['day', 'month', 'year'].map(part => asked(`#met-${part}`).val())).toEqual(['', '', '2025'])
    expect(asked('.govuk-error-summary a').attr('href')).toBe('#met-day')
  })

  it('asks the questions of a grid on one page', async () => {
    const page = pageOf(await world.parent.get('/question/tells'))
    expect(page('h1').text()).toBe('Do you agree?')
    expect(page('.es-progress').text()).toContain('Questions 3 to 4 of about 7')
    expect(page('fieldset')).toHaveLength(2)
    await world.parent.answer('listens', { listens: '1' }, ['listens', 'tells'])
    expect(await answers()).toEqual({ listens: { kind: 'chosen', choices: ['yes'] }, tells: { kind: 'blank' } })
  })

  it('takes several choices, words of their own, and asks about those that do not go together', async () => {
    await world.parent.answer('needs', { needs: ['1', '2'], 'needs-2-words': 'Sleep' }).expect(303)
    expect((await answers()).needs).toEqual({ kind: 'chosen', choices: ['autism', 'other'], words: 'Sleep' })
    const asked = await world.parent.answer('needs', { needs: ['1', '3'] }).expect(422)
    expect(pageOf(asked)('.govuk-error-message').text()).toContain('You chose “None of these”, and others too.')
    await world.parent.answer('needs', { needs: '1', 'needs-2-words': 'Sleep' }).expect(303)
    expect((await answers()).needs).toEqual({ kind: 'chosen', choices: ['autism'] })
    await world.parent.answer('needs', { 'needs-2-words': 'Sleep' }).expect(303)
    expect((await answers()).needs).toEqual({ kind: 'chosen', choices: ['other'], words: 'Sleep' })
  })

  it('is saved by itself as far as it is sure and somebody answered', async () => {
    await world.parent
      .autosave({ 'on-page': ['story', 'weeks', 'heard'], story: 'Half a sent', weeks: 'x' })
      .expect(204)
    expect(await answers()).toEqual({ story: { kind: 'long', text: 'Half a sent' } })
  })

  it('takes a story that is as long as a book chapter', async () => {
    const long = 'ہم نے ایک سال انتظار کیا۔ '.repeat(5000).trim()
    await world.parent.answer('story', { story: long }).expect(303)
    expect((await answers()).story).toEqual({ kind: 'long', text: long })
  })

  it('stays on the page with what was written when it cannot be saved', async () => {
    world.deps.answering.save = async () => {
      throw new AppError('database-unavailable', 'Not now.', { retryable: true })
    }
    const response = await world.parent.answer('story', { story: 'Please keep this.' }).expect(503)
    expect(response.headers['retry-after']).toBe('30')
    expect(pageOf(response)('#story').val()).toBe('Please keep this.')
    expect(pageOf(response)('.govuk-error-summary').text()).toContain('not saved yet')
  })

  it('is refused to somebody who sends it without end', async () => {
    const { parent } = await anAnsweringParent()
    await parent.start()
    const tries = Array.from({ length: SAVES_PER_RESPONSE.points }, () => parent.answer('plan', { plan: '1' }))
    await Promise.all(tries)
    await parent.answer('plan', { plan: '2' }).expect(429)
  })

  it('leads back to the check when it was opened from there', async () => {
    for (const { name } of questionsOf(questionnaire).filter(({ name }) => name !== 'weeks'))
      await world.parent.answer(name, {})
    await world.parent.agree().expect('Location', '/answer/year-2026/check')
    await world.parent
      .post('/question/heard?from=check', { 'on-page': 'heard', heard: 'A friend' })
      .expect('Location', '/answer/year-2026/check')
    await world.parent
      .post('/question/plan?from=check', { 'on-page': 'plan', plan: '1' })
      .expect('Location', '/answer/year-2026/question/weeks')
  })
})

describe('a survey on one page', () => {
  beforeEach(async () => {
    world = await anAnsweringParent({ questionnaire: { ...questionnaire, layout: 'one-page' } })
    await world.parent.start()
  })

  it('asks on the same page what earlier answers there lead to', async () => {
    const page = pageOf(await world.parent.get('/question/plan'))
    const shown = page('input[name=on-page]')
      .map((_, input) => String(page(input).val()))
      .get()
    expect(shown).not.toContain('weeks')
    await world.parent
      .answer('plan', { plan: '1', story: 'words' }, shown)
      .expect('Location', '/answer/year-2026/question/plan?more=yes')
    const again = pageOf(await world.parent.get('/question/plan?more=yes'))
    expect(again('main').text()).toContain('Because of what you answered, there is more to ask.')
    expect(again('#story').val()).toBe('words')
    await world.parent
      .answer('plan', { plan: '1', weeks: '20' }, [...shown, 'weeks'])
      .expect('Location', '/answer/year-2026/consent')
  })
})
