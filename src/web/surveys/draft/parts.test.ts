import { describe, expect, it } from 'vitest'
import { aQuestion, aQuestionnaire } from '../../../../test/support/survey-builders.js'
import { aSurveyDesk } from '../../../../test/support/survey-desk.js'
import { pageOf } from '../../../../test/support/web.js'
import { questionsOf } from '../../../domain/surveys/edition.js'

const ids = async ({ now }: Awaited<ReturnType<typeof aSurveyDesk>>) =>
  questionsOf((await now()).questionnaire).map(({ id }) => id)

describe('a part', () => {
  it('is added, changed, moved and taken away with its questions', async () => {
    const { post, now, filled } = await aSurveyDesk()
    const titles = async () => (await now()).questionnaire.sections.map(({ title, help }) => `${title} ${help ?? ''}`)
    await post('/edit/sections/add', { title: 'School', help: 'Any school.' }).expect(303)
    expect(await titles()).toEqual(['Your child ', 'School Any school.'])
    const [, added] = (await now()).questionnaire.sections
    const path = `/edit/sections/${added?.id}`
    await post(path, await filled(path, { title: 'Schools', help: '' })).expect(303)
    await post(`${path}/move`, { step: 'up' }).expect(303)
    expect(await titles()).toEqual(['Schools ', 'Your child '])
    await post('/edit/sections/all/remove').expect(303)
    expect(await titles()).toEqual(['Schools '])
  })

  it('needs a title', async () => {
    const { post } = await aSurveyDesk()
    const page = pageOf(await post('/edit/sections/add', { title: ' ', help: 'Any.' }).expect(422))
    expect(page('#title-error').text()).toContain('Give the part a title')
    expect(page('#help').text().trim()).toBe('Any.')
  })

  it('keeps what somebody else wrote of it meanwhile', async () => {
    const { post, now, filled } = await aSurveyDesk()
    const mine = await filled('/edit/sections/all', { title: 'Mine' })
    await post('/edit/sections/all', { ...mine, title: 'Theirs' }).expect(303)
    const page = pageOf(await post('/edit/sections/all', mine).expect(422))
    expect(page('#superseded').text()).toContain('Theirs')
    expect((await now()).questionnaire.sections[0]?.title).toBe('Theirs')
  })
})

describe('a question', () => {
  it('moves, and is taken away after a question that names what depends on it', async () => {
    const rule = { hold: 'all' as const, conditions: [{ question: 'plan', is: 'answered' as const }] }
    const questions = [aQuestion(), aQuestion({ id: 'good', name: 'good', text: 'Is it good?', onlyIf: rule })]
    const sections = [{ id: 'all', title: 'All', questions }]
    const desk = await aSurveyDesk({ questionnaire: aQuestionnaire({ sections }) })
    expect((await desk.get('/edit/questions/plan/remove'))('main').text()).toContain('Is it good?')
    await desk.post('/edit/questions/plan/move', { step: 'down' }).expect(303)
    expect(await ids(desk)).toEqual(['good', 'plan'])
    await desk.post('/edit/questions/plan/remove').expect(303)
    expect(await ids(desk)).toEqual(['good'])
  })

  it('that is gone is not found', async () => {
    const { browser } = await aSurveyDesk()
    await browser.get('/surveys/yearly-2026/edit/questions/nobody').expect(404)
    await browser.get('/surveys/nowhere/edit').expect(404)
  })
})

describe('standard questions', () => {
  it('are put in where they belong, and not offered twice', async () => {
    const desk = await aSurveyDesk()
    await desk.post('/edit/standard', { questions: ['area', 'sex'], section: 'all' }).expect(303)
    expect(await ids(desk)).toEqual(['plan', 'story', 'area', 'sex'])
    expect((await desk.now()).questionnaire.sections.map(({ id }) => id)).toEqual(['all', 'equality'])
    const page = await desk.get('/edit/standard')
    expect(page('input[value=area]').length).toBe(0)
    expect(page('input[value=needs]').length).toBe(1)
  })

  it('keep answers that belong to the forum’s lists: none can be added', async () => {
    const desk = await aSurveyDesk()
    await desk.post('/edit/standard', { questions: 'area' }).expect(303)
    expect((await desk.get('/edit/questions/area'))('#more').length).toBe(0)
  })
})

describe('a grid', () => {
  const rows = {
    over: 'How far do you agree?',
    moreRows: 'School helps\nThe council helps',
    type: 'scale',
    scale: 'agree',
  }

  it('becomes a question for each row, with the same words over them and the same answers', async () => {
    const desk = await aSurveyDesk()
    await desk.post('/edit/add/all/grid', rows).expect(303)
    const made = questionsOf((await desk.now()).questionnaire).slice(2)
    expect(made.map(({ name, text }) => [name, text])).toEqual([
      ['school_helps', 'School helps'],
      ['council_helps', 'The council helps'],
    ])
    expect(new Set(made.map(({ grid }) => grid?.id)).size).toBe(1)
    expect(made[0]?.choices).toEqual(made[1]?.choices)
  })

  it('is changed as one: words, rows and answers', async () => {
    const desk = await aSurveyDesk()
    await desk.post('/edit/add/all/grid', rows).expect(303)
    const [first, second] = questionsOf((await desk.now()).questionnaire).slice(2)
    const path = `/edit/grids/${first?.grid?.id}`
    const page = await desk.get(path)
    const values = (name: string) =>
      page(`input[name=${name}]`)
        .map((_place, one) => page(one).val())
        .get()
    const sent = {
      seen: page('input[name=seen]').val(),
      over: 'Do you agree?',
      rowId: values('rowId'),
      rowText: ['School helps well', ''],
      moreRows: 'Doctors help',
      choiceId: values('choiceId'),
      choiceText: values('choiceText'),
      choiceCode: values('choiceCode'),
    }
    await desk.post(path, sent).expect(303)
    const changed = questionsOf((await desk.now()).questionnaire).slice(2)
    expect(changed.map(({ text }) => text)).toEqual(['School helps well', 'Doctors help'])
    expect(changed[0]).toMatchObject({ id: first?.id, name: 'school_helps', grid: { text: 'Do you agree?' } })
    expect(changed[1]?.id).not.toBe(second?.id)
    expect(changed[1]?.choices).toEqual(first?.choices)
  })

  it.each([
    ['over', { over: '' }, 'stands over all rows'],
    ['moreRows', { moreRows: '' }, 'at least one row'],
    ['more', { scale: '' }, 'Choose a scale'],
  ])('with a wrong %s is not kept', async (field, wrong, message) => {
    const desk = await aSurveyDesk()
    const page = pageOf(await desk.post('/edit/add/all/grid', { ...rows, ...wrong }).expect(422))
    expect(page(`#${field}-error`).text()).toContain(message)
    expect(await ids(desk)).toHaveLength(2)
  })
})

describe('when a question is asked', () => {
  const withWeeks = () => {
    const weeks = aQuestion({ id: 'weeks', name: 'weeks', type: 'number', text: 'Weeks?', choices: [] })
    const last = aQuestion({ id: 'last', name: 'last', text: 'Last?' })
    const sections = [{ id: 'all', title: 'All', questions: [aQuestion(), weeks, last] }]
    return aSurveyDesk({ questionnaire: aQuestionnaire({ sections }) })
  }

  it('is said by choosing an earlier question and its answers, one condition after another', async () => {
    const { post, now, get } = await withWeeks()
    const rule = async () => questionsOf((await now()).questionnaire)[2]?.onlyIf
    expect((await get('/edit/questions/last/rule'))('#about option').length).toBe(2)
    expect((await get('/edit/questions/last/rule?about=plan'))('input[name=choices]').length).toBe(2)
    await post('/edit/questions/last/rule', { about: 'plan', is: 'any-of', choices: 'yes' }).expect(303)
    await post('/edit/questions/last/rule', { about: 'weeks', is: 'at-least', value: '20' }).expect(303)
    await post('/edit/questions/last/rule', { do: 'hold', hold: 'any' }).expect(303)
    expect(await rule()).toEqual({
      hold: 'any',
      conditions: [
        { question: 'plan', is: 'any-of', choices: ['yes'] },
        { question: 'weeks', is: 'at-least', value: 20 },
      ],
    })
    await post('/edit/questions/last/rule', { do: 'remove', place: '0' }).expect(303)
    await post('/edit/questions/last/rule', { do: 'remove', place: '0' }).expect(303)
    expect(await rule()).toBeUndefined()
  })

  it.each([
    ['is', { about: 'plan' }, 'Choose when'],
    ['is', { about: 'plan', is: 'at-least', value: '3' }, 'Choose when'],
    ['choices', { about: 'plan', is: 'any-of', choices: 'nonsense' }, 'Tick at least one answer'],
    ['value', { about: 'weeks', is: 'at-most', value: 'few' }, 'Enter a number'],
  ])('is not saved with a wrong %s', async (field, fields, message) => {
    const { post } = await withWeeks()
    const page = pageOf(await post('/edit/questions/last/rule', fields).expect(422))
    expect(page(`#${field}-error`).text()).toContain(message)
  })

  it('cannot depend on what comes later', async () => {
    const { post, get, now } = await withWeeks()
    expect((await get('/edit/questions/plan/rule'))('main').text()).toContain('This is the first question')
    await post('/edit/questions/plan/rule', { about: 'last', is: 'answered' }).expect(200)
    expect(questionsOf((await now()).questionnaire)[0]?.onlyIf).toBeUndefined()
  })
})

describe('what stands around the questions', () => {
  it('can be changed even after somebody has answered', async () => {
    const { post, filled, now } = await aSurveyDesk({ state: 'live', lockedAt: '2026-11-22T08:00:00.000Z' })
    const words = { title: 'Our year', intro: 'Why we ask.', thanks: '', layout: 'one-page' }
    await post('/edit/about', await filled('/edit/about', words)).expect(303)
    expect((await now()).questionnaire).toMatchObject(words)
  })

  it('needs a title and a reason', async () => {
    const { post } = await aSurveyDesk()
    const page = pageOf(await post('/edit/about', { title: '', intro: '', layout: 'one-page' }).expect(422))
    expect(page('#title-error').text()).toContain('Give the survey a title')
    expect(page('#intro-error').text()).toContain('why you ask')
  })

  it('is not overwritten unseen', async () => {
    const { post, filled, now } = await aSurveyDesk()
    const mine = await filled('/edit/about', { title: 'Mine', intro: 'Why.', layout: 'one-page' })
    await post('/edit/about', { ...mine, title: 'Theirs' }).expect(303)
    const page = pageOf(await post('/edit/about', mine).expect(422))
    expect(page('#superseded').text()).toContain('Theirs')
    expect(page('#title').val()).toBe('Mine')
    expect((await now()).questionnaire.title).toBe('Theirs')
  })
})
