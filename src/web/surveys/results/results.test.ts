import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { readXlsx } from '../../../../test/support/read-export.js'
import { signedIn } from '../../../../test/support/signed-in.js'
import { aFinishedResponse, anEdition, aQuestion, aSheet, aSurvey } from '../../../../test/support/survey-builders.js'
import { pageOf } from '../../../../test/support/web.js'
import type { Role } from '../../../domain/people.js'
import type { Answered } from '../../../domain/surveys/answered.js'
import type { Edition, Questionnaire } from '../../../domain/surveys/edition.js'
import type { SurveyResponse } from '../../../domain/surveys/response.js'

const AREA = aQuestion({
  id: 'area',
  name: 'area',
  text: 'Where do you live?',
  tells: 'area',
  choices: [
    { id: 'north', code: 1, text: 'North' },
    { id: 'south', code: 2, text: 'South', words: true },
  ],
})
const PLAN = aQuestion()
const STORY = aQuestion({ id: 'story', name: 'story', type: 'long', text: 'Tell us.', choices: [] })
const SHORT = aQuestion({ id: 'word', name: 'word', type: 'short', text: 'In one word?', choices: [] })

const asks = (...questions: Questionnaire['sections'][0]['questions']): Questionnaire => ({
  title: 'Your year',
  intro: 'We ask every year.',
  thanks: 'Thank you.',
  layout: 'one-question',
  sections: [{ id: 'all', title: 'All', questions }],
  translations: {},
})

const chosen = (id: string, words?: string): Answered => ({
  kind: 'chosen',
  choices: [id],
  ...(words ? { words } : {}),
})

/** So many who live there and say so. */
const people = (
  count: number,
  area: string,
  plan: string,
  over: Partial<SurveyResponse> = {},
): Partial<SurveyResponse>[] =>
  Array.from({ length: count }, () => ({ answers: { area: chosen(area), plan: chosen(plan) }, ...over }))

const USUAL = [
  ...people(12, 'north', 'yes'),
  ...people(8, 'north', 'no'),
  ...people(9, 'south', 'yes'),
  ...people(7, 'south', 'no'),
]

const aSurveyed = async (answers = USUAL, roles: Role[] = ['reviewer'], over: Partial<Edition> = {}) => {
  const all = await signedIn({ name: 'Ann Lee', roles })
  const survey = aSurvey()
  const edition = anEdition({
    surveyId: survey.id,
    code: 'year-2026',
    state: 'closed',
    questionnaire: asks(AREA, PLAN, STORY, SHORT),
    ...over,
  })
  await all.deps.surveys.create(survey, edition)
  const answer = async (to: Edition, given: Partial<SurveyResponse>[]) => {
    for (const one of given) await all.deps.responses.create(aFinishedResponse({ editionId: to.id, ...one }))
  }
  await answer(edition, answers)
  const open = async (path: string, status = 200) => pageOf(await all.browser.get(path).expect(status))
  return { ...all, survey, edition, answer, open, at: '/surveys/year-2026/results' }
}

describe('the results of a survey', () => {
  it('show each question with people, share and range', async () => {
    const { open, at } = await aSurveyed()
    const page = await open(at)
    expect(page('main').text()).toContain('36 people answered.')
    const row = page('#q-plan tbody tr').first()
    expect(row.text().replaceAll(/\s+/g, ' ')).toMatch(/Yes 21.* 58 % 42 to 73 in 100/)
    expect(page('#q-plan svg .es-results__share').first().attr('width')).toBe('58.3%')
    expect(page('body').text()).not.toMatch(/NaN|undefined|null/)
  })

  it('hide small numbers on the page and in its tables', async () => {
    const { open, at, browser } = await aSurveyed([...people(3, 'north', 'yes'), ...people(20, 'north', 'no')])
    const page = await open(at)
    expect(page('#q-plan tbody').text()).not.toMatch(/\d/)
    expect(page('#q-plan').text()).toContain('hidden')
    const { text } = await browser.get(`${at}/tables.csv`).expect(200)
    const rows: string[][] = parse(text, { bom: true })
    expect(
      rows.filter(([name, , , answer]) => name === 'plan' && answer !== undefined && !answer.startsWith('(')),
    ).toEqual([
      ['plan', 'Does your child have a plan?', 'All', 'Yes', 'hidden', '23', '', '', ''],
      ['plan', 'Does your child have a plan?', 'All', 'No', 'hidden', '23', '', '', ''],
    ])
  })

  it('are split by what is asked for in the address, in the tables to take out as well', async () => {
    const { open, at, browser } = await aSurveyed()
    const page = await open(`${at}?by=area`)
    expect(page('#q-plan .es-results__wide th[scope=col]').text()).toBe('North 20 answeredSouth 16 answered')
    expect(page('#q-plan .es-results__wide tbody tr').first().text()).toContain('12 (60 %)')
    expect(page('#by option[selected]').attr('value')).toBe('area')
    const table = page('.es-results__files a[href*="tables.csv"]').attr('href') ?? ''
    const { text } = await browser.get(table).expect(200)
    expect(text).toContain('Does your child have a plan?,North,Yes,12,20,')
    const unsplit = await open(`${at}?by=channel`)
    expect(unsplit('main').text()).toContain('too few answers to split them by how they answered')
  })

  it('are set beside an earlier year, and not where the words changed', async () => {
    const { open, at, edition, deps, answer } = await aSurveyed()
    const earlier = anEdition({
      surveyId: edition.surveyId,
      code: 'year-2025',
      label: '2025',
      createdAt: '2025-11-21T10:00:00.000Z',
      questionnaire: asks({ ...AREA, text: 'Where are you?' }, PLAN),
    })
    await deps.surveys.addEdition(earlier)
    await answer(earlier, [...people(6, 'north', 'yes'), ...people(24, 'south', 'no')])
    const page = await open(`${at}?with=year-2025`)
    expect(page('#q-plan').text()).toMatch(/Yes\s*58 % of 36\s*20 % of 30\s*\+38 points\s*\+15 to \+56\s*Has gone up/)
    expect(page('#q-area').text()).toContain('Not comparable: the words were changed since 2025')
    expect(page('main').text()).toContain('Beside 2025, when 30 answered')
  })

  it('count made-up answers only where there are no others, and say so', async () => {
    const invented = people(10, 'north', 'yes', { invented: true })
    const { open, at, answer, edition } = await aSurveyed(invented)
    expect((await open(at))('main').text()).toContain('made up for practice')
    await answer(edition, people(6, 'north', 'no'))
    const page = await open(at)
    expect(page('main').text()).toContain('6 people answered.')
    expect(page('main').text()).not.toContain('made up')
  })

  it('say first that hardly anything can be shown while so few answered', async () => {
    const { open, at } = await aSurveyed(people(5, 'north', 'yes'))
    expect((await open(at))('main').text()).toContain('So few answered that hardly anything can be shown yet.')
    const more = await aSurveyed(people(10, 'north', 'yes'))
    expect((await more.open(more.at))('main').text()).not.toContain('hardly anything')
  })

  it('grow by five people at a time while it can be answered, so that none of them is seen in the change', async () => {
    const { open, at, answer, edition } = await aSurveyed(people(10, 'north', 'yes'), ['volunteer'], { state: 'live' })
    await answer(edition, people(4, 'north', 'no', { finishedAt: '2026-11-21T12:00:00.000Z' }))
    const main = (await open(at))('main').text()
    expect(main).toContain('10 people answered.')
    expect(main).toContain('4 more answers are here and not counted yet.')
    await answer(edition, people(1, 'north', 'no', { finishedAt: '2026-11-21T12:01:00.000Z' }))
    expect((await open(at))('main').text()).toContain('15 people answered.')
  })

  it('show nothing of fewer than five while it can be answered, and all of it when it is closed', async () => {
    const live = await aSurveyed(people(4, 'north', 'yes'), ['volunteer'], { state: 'live' })
    const main = (await live.open(live.at))('main').text()
    expect(main).toContain('Fewer than 5 people have answered yet.')
    const closed = await aSurveyed(people(4, 'north', 'yes'), ['volunteer'])
    expect((await closed.open(closed.at))('main').text()).toContain('4 people answered.')
  })

  it('say so when nobody has answered, and are not there for a draft', async () => {
    const { open, at } = await aSurveyed([])
    expect((await open(at))('main').text()).toContain('Nobody has answered yet')
    const draft = await aSurveyed([], ['reviewer'], { openedAt: null, state: 'draft' })
    await draft.open(at, 404)
  })
})

describe('the answers behind a figure', () => {
  const WITH_WORDS = [
    ...USUAL,
    {
      answers: { area: chosen('south', 'by the mill'), plan: chosen('no') },
      channel: 'paper' as const,
      sheet: aSheet({ serial: '00026' }),
    },
  ]

  it('are opened by those who review, and that is noted', async () => {
    const { open, at, deps, person, edition } = await aSurveyed(WITH_WORDS)
    const link = (await open(at))('#q-area tbody a').last().attr('href') ?? ''
    const page = await open(link)
    expect(page('.es-results__answers > li').length).toBe(17)
    expect(page('main').text()).toContain('Paper, sheet 00026')
    expect(page('.es-results__words').text()).toBe('by the mill')
    const { items } = await deps.audit.page({ whats: ['opened-survey-answers'] }, { limit: 5 })
    expect(items[0]).toMatchObject({ by: person.id, about: edition.id, detail: { question: 'area', answers: 17 } })
    expect(JSON.stringify(items)).not.toContain('mill')
  })

  it('are not shown to volunteers, who get no link to them', async () => {
    const { open, at } = await aSurveyed(WITH_WORDS, ['volunteer'])
    expect((await open(at))('#q-area a').length).toBe(0)
    await open(`${at}/area/south`, 403)
  })

  it('come a page at a time, and are not there for a choice that nobody knows', async () => {
    const { open, at } = await aSurveyed(people(60, 'north', 'yes'))
    expect((await open(`${at}/area/north`))('.es-results__answers > li').length).toBe(50)
    const second = await open(`${at}/area/north?page=2`)
    expect(second('.es-results__answers > li').length).toBe(10)
    expect(second('.es-results__answers').attr('start')).toBe('51')
    await open(`${at}/area/east`, 404)
    await open(`${at}/nothing/north`, 404)
  })

  it('never show a story that is no record yet: no name in it is hidden, and nobody looked for danger', async () => {
    const { open, at } = await aSurveyed([{ answers: { story: { kind: 'long', text: 'Tom hurts himself.' } } }])
    const page = await open(`${at}/story/~written`)
    expect(page('.es-results__answers > li').length).toBe(1)
    expect(page('main').text()).not.toContain('Tom')
  })

  it('lead to the records of what else these people wrote', async () => {
    const { open, at } = await aSurveyed([
      ...USUAL,
      { answers: { plan: chosen('yes'), story: { kind: 'told', reference: 'ABCD-EFGH' } } },
    ])
    const links = (await open(`${at}/plan/yes`))('.es-results__answers a')
    expect(links.get().map(one => one.attribs.href)).toContain('/experiences/ABCD-EFGH')
  })
})

describe('answers taken out as rows', () => {
  const ROWS = [
    {
      answers: { area: chosen('south', 'by the mill'), plan: { kind: 'blank' }, word: { kind: 'words', text: '=1+1' } },
    },
    { answers: { area: { kind: 'unreadable' }, plan: chosen('yes'), story: { kind: 'told', reference: 'ABCD-EFGH' } } },
  ] satisfies Partial<SurveyResponse>[]

  it('have a column for each question, with numbers for why there is no answer', async () => {
    const { browser, at, deps, edition } = await aSurveyed(ROWS)
    const { text } = await browser.get(`${at}/answers.csv`).expect(200)
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true })
    expect(rows.map(({ area, area_words, plan, story, word }) => [area, area_words, plan, story, word])).toEqual([
      ['2', 'by the mill', '-9', '', "'=1+1"],
      ['-8', '', '1', 'ABCD-EFGH', ''],
    ])
    const { items } = await deps.audit.page({ whats: ['took-out-answers'] }, { limit: 5 })
    expect(items[0]).toMatchObject({ about: edition.id, detail: { format: 'csv', answers: 2 } })
  })

  it('have labels for SPSS and no words in the numbers', async () => {
    const { browser, at } = await aSurveyed(ROWS)
    const numbers = (await browser.get(`${at}/answers-spss.csv`).expect(200)).text
    expect(numbers).not.toContain('mill')
    const labels = (await browser.get(`${at}/labels.sps`).expect(200)).text
    expect(labels).toContain("/FILE='year-2026-answers-spss.csv'")
    expect(labels).toContain("  area 'Where do you live?'")
    expect(labels).toMatch(/VALUE LABELS area\s+1 'North'\s+2 'South'\s+-6 'Not asked'/)
    expect(labels).toContain('MISSING VALUES area (-9 THRU -6).')
    const names = numbers.split('\r\n')[0]?.replace('\ufeff', '').split(',') ?? []
    for (const name of names) expect(labels).toMatch(new RegExp(`^ {4}${name} [AF]`, 'm'))
  })

  it('open as a workbook', async () => {
    const { browser, at } = await aSurveyed(ROWS)
    const { body } = await browser.get(`${at}/answers.xlsx`).responseType('blob').expect(200)
    const { Answers: rows = [], 'About this file': about = [] } = await readXlsx(body, 'Answers')
    expect(rows).toHaveLength(1 + ROWS.length)
    expect(about).toContainEqual(['Survey', 'Your year, 2026'])
    const tables = await browser.get(`${at}/tables.xlsx`).responseType('blob').expect(200)
    expect((await readXlsx(tables.body, 'Results')).Results?.[0]?.[0]).toBe('Question')
  })
})
