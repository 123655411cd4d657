import { beforeEach, describe, expect, it } from 'vitest'
import { type Answering, anAnsweringParent, aParentOf } from '../../../test/support/an-answering-parent.js'
import { aQuestion, aQuestionnaire } from '../../../test/support/survey-builders.js'
import { pageOf } from '../../../test/support/web.js'
import type { Question } from '../../domain/surveys/question.js'
import type { SurveyResponse } from '../../domain/surveys/response.js'

const ask = (name: string, overrides: Partial<Question> = {}) => aQuestion({ id: name, name, ...overrides })
const only = (question: string, choice: string) => ({
  hold: 'all' as const,
  conditions: [{ question, is: 'any-of' as const, choices: [choice] }],
})
const grid = { id: 'school', text: 'Do you agree?' }
const questions = [
  ask('plan'),
  ask('weeks', {
    type: 'number',
    choices: [],
    number: { least: 0, most: 150, whole: true, unit: 'weeks' },
    onlyIf: only('plan', 'yes'),
  }),
  ask('met', { type: 'date', choices: [], date: { earliest: '2020-01-01', latest: '2026-12-31' } }),
  ask('listens', { grid }),
  ask('tells', { grid }),
  ask('needs', {
    type: 'multiple',
    choices: [
      { id: 'autism', code: 1, text: 'Autism' },
      { id: 'other', code: 2, text: 'Something else', words: true },
      { id: 'none', code: 3, text: 'None of these', alone: true },
    ],
  }),
  ask('heard', { type: 'short', choices: [] }),
  ask('story', { type: 'long', choices: [], text: 'Tell us.' }),
]
const questionnaire = aQuestionnaire({ sections: [{ id: 'all', title: 'Your child', questions }] })

let world: Answering

beforeEach(async () => {
  world = await anAnsweringParent({ questionnaire })
})

const held = async (): Promise<SurveyResponse> => {
  const [open] = await world.deps.responses.abandoned(new Date('2100-01-01'), 10)
  if (!open) throw new Error('nothing was begun')
  return open
}
const answers = async () => (await held()).answers
const finished = async () => {
  for await (const response of world.deps.responses.finished(world.edition.id)) return response
  return null
}

describe('the first page of a survey', () => {
  it('says who asks, how long it takes, and that nothing has to be answered', async () => {
    const page = pageOf(await world.parent.get().expect(200))
    expect(page('h1').text()).toBe('Your year')
    const words = page('main').text()
    expect(words).toContain('We ask every year.')
    expect(words).toContain('It takes about 5 minutes.')
    expect(words).toContain('You can leave out any question.')
    expect(words).toContain('If you do not go on for 14 days, we delete them.')
  })

  it('is a kind word for a survey that has not begun, or is over, and not found where there is none', async () => {
    for (const [state, title] of [
      ['draft', 'This survey has not begun yet'],
      ['closed', 'This survey is over'],
    ] as const) {
      const { parent } = await anAnsweringParent({ questionnaire, state })
      expect(pageOf(await parent.get().expect(200))('h1').text()).toBe(title)
      await parent.start()
      await parent.get('/question/plan').expect(303).expect('Location', '/answer/year-2026?lost=yes')
    }
    await aParentOf(world.app, 'nowhere').get().expect(404)
  })

  it('begins once, however often the button is pressed', async () => {
    await world.parent.start().expect('Location', '/answer/year-2026/question/plan')
    await world.parent.start().expect('Location', '/answer/year-2026/question/plan')
    expect(await world.deps.responses.counts(world.edition.id)).toMatchObject([{ count: 1, channel: 'web' }])
  })

  it('offers to go on with what was begun, or to delete it on a shared device', async () => {
    await world.parent.start()
    await world.parent.answer('plan', { plan: '2' })
    const page = pageOf(await world.parent.get())
    expect(page('.es-held a').attr('href')).toBe('/answer/year-2026/question/met')
    await world.parent.post('/delete', { next: 'start-afresh' }).expect('Location', '/answer/year-2026?lang=en')
    expect(await world.deps.responses.counts(world.edition.id)).toEqual([])
  })

  it('remembers the printed sheet whose code was scanned, and nothing that is no such number', async () => {
    const page = pageOf(await world.parent.get('?sheet=00013'))
    const sheet = String(page('input[name=sheet]').val())
    await world.parent.start('', { sheet })
    expect((await held()).scannedSerial).toBe('00013')
    const other = await anAnsweringParent({ questionnaire })
    await other.parent.start('', { sheet: '00014' })
    expect(await other.deps.responses.findByScannedSerial(other.edition.id, '00014')).toEqual([])
  })
})

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
    await world.parent.answer('plan', { plan: '1' })
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

  it('leads back to the check when it was opened from there', async () => {
    for (const { name } of questions.filter(({ name }) => name !== 'weeks')) await world.parent.answer(name, {})
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

  it('goes on when the survey is over meanwhile', async () => {
    await answerTheRest()
    await world.deps.surveys.saveEdition({ ...world.edition, state: 'closed' })
    await world.parent.agree()
    await world.parent.send().expect('Location', '/answer/year-2026/sent')
  })
})
