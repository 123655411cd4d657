import { describe, expect, it } from 'vitest'
import { signedIn } from '../../../../test/support/signed-in.js'
import { aPrinting, aQuestionnaire, aResponse } from '../../../../test/support/survey-builders.js'
import { aSurveyDesk } from '../../../../test/support/survey-desk.js'
import { pageOf } from '../../../../test/support/web.js'
import { questionsOf } from '../../../domain/surveys/edition.js'

describe('a new survey', () => {
  const begin = async (fields: object) => {
    const all = await signedIn({ roles: ['reviewer'] })
    return { ...all, answer: await all.browser.post('/surveys/new').type('form').send(fields) }
  }

  it('begins from a ready-made one, as a draft', async () => {
    const { answer, deps } = await begin({ name: 'Yearly survey', label: '2026', start: 'yearly' })
    expect(answer.headers.location).toBe('/surveys/yearly-survey-2026/edit')
    const edition = await deps.surveys.editionByCode('yearly-survey-2026')
    expect(edition?.state).toBe('draft')
    expect(questionsOf(edition?.questionnaire ?? { sections: [] }).length).toBeGreaterThan(10)
  })

  it('is given a title when it begins empty', async () => {
    const { deps } = await begin({ name: 'Transport', label: 'spring', start: 'blank' })
    expect((await deps.surveys.editionByCode('transport-spring'))?.questionnaire.title).toBe('Transport spring')
  })

  it('needs a name, an edition and something to begin with', async () => {
    const { answer } = await begin({ name: ' ' })
    const page = pageOf(answer)
    for (const field of ['name', 'label', 'start']) expect(page(`#${field}-error`).length).toBe(1)
  })
})

describe('an edition', () => {
  it('is shown to volunteers without what only writers can do', async () => {
    const { get, browser } = await aSurveyDesk({}, 'volunteer')
    const page = await get('')
    expect(page('h1').text()).toBe('Yearly survey: 2026')
    expect(page('a[href$="/edit"]').length).toBe(0)
    await browser.post('/surveys/yearly-2026/close').expect(403)
  })

  it('goes live after a look at what it asks and what will be locked', async () => {
    const { get, post, now } = await aSurveyDesk()
    const page = await get('/go-live')
    expect(page('main').text()).toContain('It asks 2 questions')
    expect(page('main').text()).toContain('1 of them is answered in people’s own words')
    await post('/go-live', { version: page('input[name=version]').val() }).expect(303)
    expect((await now()).state).toBe('live')
    expect((await get('?done=live'))('.govuk-notification-banner').text()).toContain('Parents can answer')
  })

  it('does not go live while something has to be put right', async () => {
    const { get, post, now } = await aSurveyDesk({ questionnaire: aQuestionnaire({ intro: '' }) })
    expect((await get('/go-live'))('a[href$="/edit#cover"]').text()).toContain('why you ask')
    const page = pageOf(await post('/go-live', { version: 1 }).expect(422))
    expect(page('.govuk-error-summary').text()).toContain('put right')
    expect((await now()).state).toBe('draft')
  })

  it('does not go live with words that nobody has looked at', async () => {
    const { post, filled, now } = await aSurveyDesk()
    const words = { title: 'Other', intro: 'Why.', layout: 'one-page' }
    await post('/edit/about', await filled('/edit/about', words)).expect(303)
    const page = pageOf(await post('/go-live', { version: 1 }).expect(422))
    expect(page('.govuk-error-summary').text()).toContain('Somebody changed this survey')
    expect((await now()).state).toBe('draft')
  })

  it('is taken back, closed and opened again', async () => {
    const { post, now } = await aSurveyDesk({ state: 'live' })
    const states = []
    for (const step of ['back-to-draft', 'go-live', 'close', 'open-again']) {
      await post(`/${step}`, { version: (await now()).version }).expect(303)
      states.push((await now()).state)
    }
    expect(states).toEqual(['draft', 'live', 'closed', 'live'])
  })

  it('invites nobody to answer once it is closed', async () => {
    const addresses = async (state: 'live' | 'closed') => {
      const { get } = await aSurveyDesk({ state })
      const page = await get('')
      return page('main a')
        .toArray()
        .map(link => page(link).attr('href'))
    }
    const [live, closed] = [await addresses('live'), await addresses('closed')]
    expect(live).toContain('/surveys/yearly-2026/invite')
    expect(closed).not.toContain('/surveys/yearly-2026/invite')
    expect(closed).not.toContain('/answer/yearly-2026')
    expect(closed).toContain('/paper')
  })

  it('tells of the paper before it is taken back, and asks to see to that', async () => {
    const { get, post, now, paper, edition } = await aSurveyDesk({ state: 'live' })
    await paper.addRun(aPrinting({ editionId: edition.id }), 12)
    expect(pageOf(await post('/back-to-draft').expect(200))('main').text()).toContain(
      '12 sheets with their numbers are',
    )
    expect((await get('/back-to-draft'))('main').text()).toContain('They cannot be typed in any more')
    const unsure = pageOf(await post('/back-to-draft', { asked: 'yes' }).expect(422))
    expect(unsure('.govuk-error-summary').text()).toContain('Tick the box')
    expect((await now()).state).toBe('live')
    await post('/back-to-draft', { asked: 'yes', paper: 'gone' }).expect(303)
    expect((await now()).state).toBe('draft')
  })

  it('is not taken back once somebody has answered', async () => {
    const { post, get, responses, edition } = await aSurveyDesk({ state: 'live' })
    expect((await get(''))('form[action$="/back-to-draft"]').length).toBe(1)
    await responses.create(aResponse({ editionId: edition.id }))
    expect((await get(''))('form[action$="/back-to-draft"]').length).toBe(0)
    expect((await post('/back-to-draft').expect(403)).text).toContain('Somebody has answered this edition')
  })

  it('is copied for the next year, with a label and an address that are proposed', async () => {
    const { get, post, surveys } = await aSurveyDesk({ state: 'closed' })
    const page = await get('/next-edition')
    expect([page('#label').val(), page('#code').val()]).toEqual(['2027', 'yearly-2027'])
    await post('/next-edition', { label: '2027', code: 'Yearly-2027' }).expect(303)
    expect((await surveys.editionByCode('yearly-2027'))?.state).toBe('draft')
  })

  it.each([
    ['label', { label: '2026', code: 'other' }, 'has an edition of this name'],
    ['code', { label: '2027', code: 'yearly-2026' }, 'Another edition has this address'],
    ['code', { label: '2027', code: 'new' }, 'Earshot needs this address'],
    ['code', { label: '2027', code: 'year 27' }, 'small letters'],
  ])('is not copied with a wrong %s', async (field, fields, message) => {
    const { post, surveys } = await aSurveyDesk()
    const page = pageOf(await post('/next-edition', fields).expect(422))
    expect(page(`#${field}-error`).text()).toContain(message)
    expect(await surveys.editions()).toHaveLength(1)
  })

  it('is named otherwise, and keeps the address that parents know', async () => {
    const { post, get, now } = await aSurveyDesk({ state: 'live' })
    expect((await get('/edit/name'))('#code').length).toBe(0)
    await post('/edit/name', { name: 'Our survey', label: 'autumn' }).expect(303)
    expect(await now()).toMatchObject({ label: 'autumn', code: 'yearly-2026' })
    expect((await get(''))('h1').text()).toBe('Our survey: autumn')
  })

  it('is taken away as long as it is a draft', async () => {
    const draft = await aSurveyDesk()
    expect((await draft.get('/remove'))('main').text()).toContain('The survey goes with it')
    await draft.post('/remove').expect(303).expect('Location', '/surveys?done=removed')
    expect(await draft.surveys.surveys()).toEqual([])
    const live = await aSurveyDesk({ state: 'live' })
    await live.post('/remove').expect(303)
    expect(await live.surveys.surveys()).toHaveLength(1)
  })
})

describe('the preview', () => {
  it('shows every question as parents see it, with when it is asked', async () => {
    const { get } = await aSurveyDesk({}, 'volunteer')
    const page = await get('/preview')
    expect(page('.es-preview input[type=radio]').length).toBe(2)
    expect(page('.es-preview textarea').length).toBe(1)
  })

  it('speaks the languages that are complete', async () => {
    const texts = {
      title: 'سال',
      intro: 'ہم پوچھتے ہیں',
      thanks: 'شکریہ',
      'section all title': 'بچہ',
      'question plan text': 'منصوبہ؟',
      'question plan choice yes': 'ہاں',
      'question plan choice no': 'نہیں',
      'question story text': 'بتائیں',
    }
    const { get } = await aSurveyDesk({ questionnaire: aQuestionnaire({ translations: { ur: texts, pl: {} } }) })
    const page = await get('/preview?language=ur')
    expect(page('.es-preview').attr('dir')).toBe('rtl')
    expect(page('.es-preview').text()).toContain('منصوبہ؟')
    expect((await get('/preview?language=pl'))('.es-preview').attr('lang')).toBe('en')
  })
})
