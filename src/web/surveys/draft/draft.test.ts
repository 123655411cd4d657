import { describe, expect, it } from 'vitest'
import { aQuestion, aQuestionnaire, aResponse } from '../../../../test/support/survey-builders.js'
import { aSurveyDesk } from '../../../../test/support/survey-desk.js'
import { pageOf } from '../../../../test/support/web.js'
import { questionsOf } from '../../../domain/surveys/edition.js'
import { cloneEdition } from '../../../usecases/surveys/editing/clone-edition.js'

const asked = async ({ now }: Awaited<ReturnType<typeof aSurveyDesk>>) => questionsOf((await now()).questionnaire)

describe('the page of all questions', () => {
  it('shows each with its answers, its rule and what has to be put right, with a link', async () => {
    const rule = { hold: 'all' as const, conditions: [{ question: 'plan', is: 'any-of' as const, choices: ['yes'] }] }
    const questions = [aQuestion(), aQuestion({ id: 'weeks', name: 'weeks', text: '', onlyIf: rule })]
    const sections = [{ id: 'all', title: 'Your child', questions }]
    const { get } = await aSurveyDesk({ questionnaire: aQuestionnaire({ sections }) })
    const page = await get('/edit')
    expect(page('#q-plan').text()).toContain('Yes')
    expect(page('#q-weeks').text()).toContain('Only asked if “Does your child have a plan?” is answered with “Yes”.')
    expect(page('#q-weeks .govuk-error-message').text()).toContain('Write the question.')
    expect(page('#problems a[href="#q-weeks"]').text()).toBe('Write the question.')
  })

  it('says why nothing can be changed once somebody has answered, and what still can', async () => {
    const { get, post, responses, edition, now } = await aSurveyDesk({ state: 'live' })
    await responses.create(aResponse({ editionId: edition.id }))
    const page = await get('/edit')
    expect(page('#locked').text()).toContain('Somebody has answered them')
    expect(page('#locked a[href$="/translations"]').length).toBe(1)
    expect(page('a[href*="/questions/"]').length).toBe(0)
    await post('/edit/questions/plan/remove').expect(303).expect('Location', '/surveys/yearly-2026/edit')
    expect(questionsOf((await now()).questionnaire)).toHaveLength(2)
  })

  it('is not for those who only see results', async () => {
    const { browser } = await aSurveyDesk({}, 'volunteer')
    await browser.get('/surveys/yearly-2026/edit').expect(403)
  })
})

describe('adding a question', () => {
  it('gives answers their numbers and the question its short name', async () => {
    const desk = await aSurveyDesk()
    const fields = {
      text: 'How did you hear of us?',
      more: 'A friend\r\n\r\nSchool',
      extras: ['other', 'rather-not-say'],
    }
    await desk.post('/edit/add/all/single', fields).expect(303)
    expect((await asked(desk)).at(-1)).toMatchObject({
      name: 'hear',
      type: 'single',
      choices: [
        { code: 1, text: 'A friend' },
        { code: 2, text: 'School' },
        { id: 'other', code: 3, text: 'Something else', words: true },
        { id: 'rather-not-say', code: 99 },
      ],
    })
  })

  it.each([
    ['scale', { text: 'How was it?', scale: 'good', extras: 'does-not-apply' }, { choices: { length: 6 } }],
    [
      'multiple',
      { text: 'Which?', more: 'One', extras: 'none' },
      { choices: [{ code: 1 }, { code: 98, alone: true }] },
    ],
    [
      'number',
      { text: 'Weeks?', least: '0', most: '1,5', unit: 'weeks' },
      { number: { least: 0, most: 1.5, unit: 'weeks' } },
    ],
    ['date', { text: 'When?', earliest: '2026-01-31' }, { date: { earliest: '2026-01-31' } }],
    ['short', { text: 'Which club?', help: 'Only one.' }, { help: 'Only one.', choices: [] }],
    ['long', { text: 'Tell us.', more: 'nonsense' }, { choices: [] }],
  ])('of the kind %s keeps what belongs to it', async (type, fields, kept) => {
    const desk = await aSurveyDesk()
    await desk.post(`/edit/add/all/${type}`, fields).expect(303)
    expect((await asked(desk)).at(-1)).toMatchObject({ type, ...kept })
  })

  it.each([
    ['single', 'text', { more: 'One\nTwo' }, 'Write the question'],
    ['single', 'more', { text: 'Which?', more: 'One' }, 'at least two answers'],
    ['scale', 'more', { text: 'Which?' }, 'Choose a scale'],
    ['number', 'most', { text: 'Weeks?', least: '5', most: '3' }, 'Swap them'],
    ['number', 'least', { text: 'Weeks?', least: 'few' }, 'Enter a number'],
    ['date', 'latest', { text: 'When?', latest: '2026-02-31x' }, 'Enter a day'],
    ['short', 'name', { text: 'Which?', name: 'PLAN' }, 'Another question has this short name'],
    ['short', 'name', { text: 'Which?', name: '1st' }, 'Begin with a letter'],
  ])('of the kind %s with a wrong %s is not kept, and what was typed stays', async (type, field, fields, message) => {
    const desk = await aSurveyDesk()
    const page = pageOf(await desk.post(`/edit/add/all/${type}`, fields).expect(422))
    expect(page(`#${field}-error`).text()).toContain(message)
    expect(page('title').text()).toMatch(/^Error: /)
    if ('text' in fields) expect(page('#text').text().trim()).toBe(fields.text)
    expect(await asked(desk)).toHaveLength(2)
  })

  it('are offered each with an example in words of its own', async () => {
    const { get } = await aSurveyDesk()
    const page = await get('/edit/add/all')
    const read = page('.es-kinds li')
      .toArray()
      .map(kind => [page(kind).children('a').text(), page(kind).children('p').text()])
    expect(read).toContainEqual(['One answer from a list', 'Such as yes or no.'])
  })

  it('knows no other kind and no other part', async () => {
    const { browser } = await aSurveyDesk()
    await browser.get('/surveys/yearly-2026/edit/add/all/nonsense').expect(404)
    await browser.get('/surveys/yearly-2026/edit/add/nowhere').expect(404)
  })
})

describe('changing a question', () => {
  const rows = { choiceId: ['yes', 'no'], choiceText: ['Yes', 'No'], choiceCode: ['1', '2'] }

  it('keeps the ids of its answers, takes an emptied one away and gives new ones the next number', async () => {
    const desk = await aSurveyDesk()
    const fields = {
      text: 'A plan?',
      choiceId: ['yes', 'no'],
      choiceText: ['Yes, we do', ''],
      choiceCode: ['1', '2'],
      more: 'Soon',
    }
    await desk.post('/edit/questions/plan', await desk.filled('/edit/questions/plan', fields)).expect(303)
    const [plan] = await asked(desk)
    expect(plan?.choices).toMatchObject([
      { id: 'yes', code: 1, text: 'Yes, we do' },
      { code: 2, text: 'Soon' },
    ])
    expect(plan?.choices[1]?.id).not.toBe('no')
  })

  it('moves an answer without saving, and does not lose what was typed', async () => {
    const desk = await aSurveyDesk()
    const sent = await desk.filled('/edit/questions/plan', { text: 'Not saved yet', ...rows, do: 'up:no' })
    const page = pageOf(await desk.post('/edit/questions/plan', sent).expect(200))
    expect(
      page('input[name=choiceText]')
        .map((_place, one) => page(one).val())
        .get(),
    ).toEqual(['No', 'Yes'])
    expect(page('#text').text().trim()).toBe('Not saved yet')
    expect((await asked(desk))[0]?.text).toBe('Does your child have a plan?')
  })

  it('refuses two answers with one number, beside the second', async () => {
    const desk = await aSurveyDesk()
    const sent = await desk.filled('/edit/questions/plan', { text: 'A plan?', ...rows, choiceCode: ['1', '1'] })
    const page = pageOf(await desk.post('/edit/questions/plan', sent).expect(422))
    expect(page('#wrong-yes').text()).toContain('the same number')
  })

  it('tells whoever comes second what stands there now, and keeps their words', async () => {
    const desk = await aSurveyDesk()
    const mine = await desk.filled('/edit/questions/plan', { text: 'My words?', ...rows })
    await desk.post('/edit/questions/plan', { ...mine, text: 'Their words?' }).expect(303)
    const page = pageOf(await desk.post('/edit/questions/plan', mine).expect(422))
    expect(page('#superseded').text()).toContain('Their words?')
    expect(page('#text').text().trim()).toBe('My words?')
    expect((await asked(desk))[0]?.text).toBe('Their words?')
    const again = { ...mine, seen: page('input[name=seen]').val() }
    await desk.post('/edit/questions/plan', again).expect(303)
    expect((await asked(desk))[0]?.text).toBe('My words?')
  })

  it('does not stand in the way of somebody who changes another question', async () => {
    const desk = await aSurveyDesk()
    const mine = await desk.filled('/edit/questions/story', { text: 'Tell us more.' })
    const theirs = await desk.filled('/edit/questions/plan', { text: 'A plan?', ...rows })
    await desk.post('/edit/questions/plan', theirs).expect(303)
    await desk.post('/edit/questions/story', mine).expect(303)
    expect((await asked(desk)).map(({ text }) => text)).toEqual(['A plan?', 'Tell us more.'])
  })
})

describe('words that an earlier edition asked', () => {
  const inNext = async () => {
    const first = await aSurveyDesk({ state: 'live', label: '2025', code: 'yearly-2025' })
    const cloned = await cloneEdition(first.deps)(
      first.edition,
      { label: '2026', code: 'yearly-2026' },
      first.person.id,
    )
    if (cloned.outcome !== 'added') throw new Error('the edition was not added')
    const page = '/surveys/yearly-2026/edit/questions/story'
    const seen = pageOf(await first.browser.get(page).expect(200))('input[name=seen]').val()
    const send = (fields: object) =>
      first.browser
        .post(page)
        .type('form')
        .send({ seen, text: 'What was hard?', ...fields })
    const next = async () => (await first.surveys.edition(cloned.edition.id)) ?? cloned.edition
    return { ...first, send, next }
  }

  it('are changed only after it is said what that costs', async () => {
    const { send, next } = await inNext()
    const page = pageOf(await send({}).expect(422))
    expect(page('#changed-words').text()).toContain('you will not be able to compare with 2025')
    expect(page('#changed-words blockquote').text()).toContain('Tell us.')
    expect(page('#text').text().trim()).toBe('What was hard?')
    expect((await next()).wordingChanges).toEqual([])
  })

  it('are changed with who said so, which is shown ever after', async () => {
    const { send, next, browser, person } = await inNext()
    await send({ says: 'meaning' }).expect(303)
    expect((await next()).wordingChanges).toMatchObject([{ questionId: 'story', what: 'meaning', by: person.id }])
    const page = pageOf(await browser.get('/surveys/yearly-2026').expect(200))
    expect(page('main').text()).toContain('In 2025: Tell us.')
    expect(page('main').text()).toContain('The years are not compared.')
    expect(page('main').text()).toContain(person.name)
  })

  it('stay when the change is taken back', async () => {
    const { send, next } = await inNext()
    await send({ says: 'back' }).expect(303)
    expect(questionsOf((await next()).questionnaire)[1]?.text).toBe('Tell us.')
  })

  it('are lost to comparison when the question is taken away, which is said before', async () => {
    const { browser } = await inNext()
    const page = pageOf(await browser.get('/surveys/yearly-2026/edit/questions/story/remove').expect(200))
    expect(page('main').text()).toContain('It was asked in 2025')
  })
})
