import { expect, it } from 'vitest'
import { aQuestionnaire } from '../../../../test/support/survey-builders.js'
import { aSurveyDesk } from '../../../../test/support/survey-desk.js'
import { pageOf } from '../../../../test/support/web.js'
import { textsOf } from '../../../domain/surveys/survey-texts.js'
import { nameOf } from './view.js'

const everything = Object.fromEntries(textsOf(aQuestionnaire()).map(({ key }) => [nameOf(key), `pl: ${key}`]))
const yes = { 'question plan choice yes': 'Tak' }

it('lists the languages with what is there, and says that no machine translates', async () => {
  const { get } = await aSurveyDesk({ questionnaire: aQuestionnaire({ translations: { pl: yes } }) })
  const page = await get('/translations')
  expect(page('main').text()).toContain('No machine translates your survey')
  expect(page('.es-row').first().text()).toContain('1 of 8 texts')
  expect(page('.es-row').first().text()).toContain('Begun')
})

it('shows what is missing first, with the English beside it', async () => {
  const { get } = await aSurveyDesk({ questionnaire: aQuestionnaire({ translations: { pl: { title: 'Rok' } } }) })
  const page = await get('/translations/pl')
  expect(page('.es-translate__text').first().text()).toContain('We ask every year.')
  expect(page('.es-translate__text').last().text()).toContain('Rok')
  expect(page('#count').text()).toContain('1 of 8 texts')
})

it('offers a language to parents once every text is there', async () => {
  const { post, filled, now, get } = await aSurveyDesk()
  await post('/translations/pl', await filled('/translations/pl', { [nameOf('title')]: 'Rok' })).expect(303)
  expect((await now()).questionnaire.translations.pl).toEqual({ title: 'Rok' })
  const answer = await post('/translations/pl', await filled('/translations/pl', everything)).expect(303)
  expect(answer.headers.location).toBe('/surveys/yearly-2026/translations?done=saved')
  expect((await get('/translations'))('.es-row').first().text()).toContain('Parents can choose it')
})

it('proposes what the same English words are called elsewhere, and does not keep it by itself', async () => {
  const [first] = aQuestionnaire().sections
  const other = {
    ...first,
    id: 'other',
    questions: (first?.questions ?? []).map(one => ({ ...one, id: `${one.id}-2` })),
  }
  const sections = first ? [first, { ...other, title: 'More' }] : []
  const { get, now } = await aSurveyDesk({ questionnaire: aQuestionnaire({ sections, translations: { pl: yes } }) })
  const page = await get('/translations/pl')
  expect(page(`#${nameOf('question plan-2 choice yes')}`).text()).toBe('Tak')
  expect((await now()).questionnaire.translations.pl).toEqual(yes)
})

it('shows what a text was called before its English changed, to be used again by a tick', async () => {
  const { get, post, filled, now } = await aSurveyDesk({
    questionnaire: aQuestionnaire({ translations: { pl: { title: 'Rok', thanks: 'Dzięki' } } }),
  })
  const words = { title: 'Your last year', intro: 'We ask every year.', thanks: 'Many thanks.', layout: 'one-page' }
  await post('/edit/about', await filled('/edit/about', words)).expect(303)
  expect((await get('/translations/pl'))('.es-translate').text()).toContain('Before the English changed: Rok')
  const ticked = { [nameOf('title')]: '', [nameOf('thanks')]: '', still: nameOf('title') }
  await post('/translations/pl', await filled('/translations/pl', ticked)).expect(303)
  expect((await now()).questionnaire).toMatchObject({
    translations: { pl: { title: 'Rok' } },
    outdated: { pl: { thanks: 'Dzięki' } },
  })
})

it('keeps what was typed when somebody else changed a text meanwhile', async () => {
  const { post, filled, now } = await aSurveyDesk()
  const mine = await filled('/translations/pl', { [nameOf('title')]: 'Mój' })
  await post('/translations/pl', { ...mine, [nameOf('title')]: 'Ich' }).expect(303)
  const page = pageOf(await post('/translations/pl', mine).expect(422))
  expect(page(`#${nameOf('title')}`).text()).toBe('Mój')
  expect((await now()).questionnaire.translations.pl?.title).toBe('Ich')
})

it('does not let words be changed in which somebody has answered', async () => {
  const { get, post, filled, now } = await aSurveyDesk({
    state: 'live',
    lockedAt: '2026-11-22T08:00:00.000Z',
    questionnaire: aQuestionnaire({ translations: { pl: yes } }),
  })
  const name = nameOf('question plan choice yes')
  expect((await get('/translations/pl'))(`textarea[name=${name}]`).length).toBe(0)
  await post('/translations/pl', await filled('/translations/pl', { [name]: 'Nie' })).expect(303)
  expect((await now()).questionnaire.translations.pl).toEqual(yes)
})

it('knows no language that the pages around the questions do not have', async () => {
  const { browser } = await aSurveyDesk()
  for (const language of ['en', 'fr', '__proto__']) {
    await browser.get(`/surveys/yearly-2026/translations/${language}`).expect(404)
  }
})
