import { describe, expect, it } from 'vitest'
import { fakeClock } from '../../../../test/support/fake-clock.js'
import { realSecrets } from '../../../../test/support/fake-secrets.js'
import { fakeSurveyStores } from '../../../../test/support/fake-survey-stores.js'
import {
  anEdition,
  aPrinting,
  aQuestion,
  aQuestionnaire,
  aResponse,
  aSurvey,
} from '../../../../test/support/survey-builders.js'
import { AppError } from '../../../domain/errors.js'
import { replaceQuestion } from '../../../domain/surveys/drafting/questions.js'
import { type Edition, questionIn } from '../../../domain/surveys/edition.js'
import { changeCover } from './change-cover.js'
import { changeDraft } from './change-draft.js'
import { cloneEdition } from './clone-edition.js'
import { closeEdition, openAgain } from './close-edition.js'
import { createSurvey } from './create-survey.js'
import { goLive } from './go-live.js'
import { nameEdition } from './name-edition.js'
import { takeBackToDraft } from './take-back-to-draft.js'
import { translateEdition } from './translate-edition.js'

const aDesk = async (overrides: Partial<Edition> = {}) => {
  const clock = fakeClock()
  const deps = { ...fakeSurveyStores(clock), clock, secrets: realSecrets() }
  const survey = aSurvey()
  const edition = anEdition({ surveyId: survey.id, state: 'draft', openedAt: null, code: 'year-2025', ...overrides })
  await deps.surveys.create(survey, edition)
  const now = async () => (await deps.surveys.edition(edition.id)) ?? edition
  const answer = () => deps.responses.create(aResponse({ editionId: edition.id }))
  return { ...deps, deps, edition, now, answer }
}

const asking = (text: string) => (questionnaire: Edition['questionnaire']) =>
  replaceQuestion(questionnaire, 'plan', [aQuestion({ text })])

const author = { by: 'ann', says: null }

describe('a new survey', () => {
  it('begins with a draft whose address is made of its name', async () => {
    const { deps } = await aDesk()
    const given = { name: 'Your views!', label: '2026', questionnaire: aQuestionnaire() }
    const [one, other] = [await createSurvey(deps)(given, 'ann'), await createSurvey(deps)(given, 'ann')]
    expect(one).toMatchObject({ code: 'your-views-2026', state: 'draft', createdBy: 'ann', lockedAt: null })
    expect(other.code).toBe('your-views-2026-2')
  })

  it('never gets the address of a page', async () => {
    const { deps } = await aDesk()
    const made = await createSurvey(deps)({ name: 'New', label: '', questionnaire: aQuestionnaire() }, 'ann')
    expect(made.code).toBe('new-2')
  })
})

describe('changing a draft', () => {
  it('keeps what somebody else changed elsewhere in between', async () => {
    const { deps, edition, now } = await aDesk()
    let isFirst = true
    await changeDraft(deps)(
      edition.id,
      questionnaire => {
        if (isFirst) {
          isFirst = false
          throwAway(changeCover(deps)(edition.id, { ...edition.questionnaire, title: 'Bea’s title' }, () => {}))
        }
        return asking('Is there a plan?')(questionnaire)
      },
      author,
    )
    const { questionnaire } = await now()
    expect(questionnaire.title).toBe('Bea’s title')
    expect(questionIn(questionnaire, 'plan')?.text).toBe('Is there a plan?')
  })

  it('is refused once it is live, and once somebody has answered', async () => {
    for (const overrides of [{ state: 'live' }, { lockedAt: '2026-11-22T08:00:00.000Z' }] as const) {
      const { deps, edition } = await aDesk(overrides)
      await expect(changeDraft(deps)(edition.id, asking('Now?'), author)).rejects.toMatchObject({ code: 'not-allowed' })
    }
  })

  it('is refused where the edition is gone', async () => {
    const { deps } = await aDesk()
    await expect(changeDraft(deps)(aSurvey().id, asking('Now?'), author)).rejects.toBeInstanceOf(AppError)
  })
})

describe('words that an earlier edition asked', () => {
  const inNextEdition = async () => {
    const desk = await aDesk({ state: 'live', label: '2025' })
    const cloned = await cloneEdition(desk.deps)(desk.edition, { label: '2026', code: 'year-2026' }, 'ann')
    if (cloned.outcome !== 'added') throw new Error('the edition was not added')
    const next = async () => (await desk.surveys.edition(cloned.edition.id)) ?? cloned.edition
    return { ...desk, cloned: cloned.edition, next }
  }

  it('are not changed before somebody says what the change means', async () => {
    const { deps, cloned, next } = await inNextEdition()
    const changed = await changeDraft(deps)(cloned.id, asking('Is there a plan?'), author)
    expect(changed).toMatchObject({
      outcome: 'words-changed',
      changed: [{ earlier: { text: 'Does your child have a plan?' }, since: { label: '2025' } }],
    })
    expect(await next()).toEqual(cloned)
  })

  it('are changed with a note of who said what it means', async () => {
    const { deps, cloned, edition, next, clock } = await inNextEdition()
    await changeDraft(deps)(cloned.id, asking('Is there a plan?'), { by: 'bea', says: 'meaning' })
    expect((await next()).wordingChanges).toEqual([
      { questionId: 'plan', since: edition.id, what: 'meaning', by: 'bea', at: clock.now().toISOString() },
    ])
  })

  it('leave no note when they become again what they were', async () => {
    const { deps, cloned, next } = await inNextEdition()
    await changeDraft(deps)(cloned.id, asking('Is there a plan?'), { by: 'bea', says: 'meaning' })
    await changeDraft(deps)(cloned.id, asking('Does your child have a plan?'), author)
    expect((await next()).wordingChanges).toEqual([])
  })
})

describe('the next edition', () => {
  it('asks the same questions under the same ids, with its own label in the title', async () => {
    const questionnaire = aQuestionnaire({ title: 'Your year 2025', translations: { pl: { title: 'Rok 2025' } } })
    const { deps, edition } = await aDesk({ label: '2025', questionnaire })
    const cloned = await cloneEdition(deps)(edition, { label: '2026', code: 'year-2026' }, 'ann')
    expect(cloned).toMatchObject({
      outcome: 'added',
      edition: { state: 'draft', clonedFrom: edition.id, version: 1, questionnaire: { title: 'Your year 2026' } },
    })
    if (cloned.outcome !== 'added') return
    expect(cloned.edition.questionnaire.sections).toEqual(questionnaire.sections)
    expect(cloned.edition.questionnaire.translations.pl?.title).toBe('Rok 2026')
  })

  it('needs a label and an address of its own', async () => {
    const { deps, edition } = await aDesk({ label: '2025' })
    expect(await cloneEdition(deps)(edition, { label: '2025', code: 'other' }, 'ann')).toEqual({
      outcome: 'label-taken',
    })
    expect(await cloneEdition(deps)(edition, { label: '2026', code: 'year-2025' }, 'ann')).toEqual({
      outcome: 'code-taken',
    })
  })
})

describe('going live', () => {
  it('opens the edition to parents', async () => {
    const { deps, edition, now, clock } = await aDesk()
    await goLive(deps)(edition.id, edition.version)
    expect(await now()).toMatchObject({ state: 'live', openedAt: clock.now().toISOString() })
    await goLive(deps)(edition.id, edition.version)
    expect((await now()).version).toBe(2)
  })

  it('is refused while something has to be put right', async () => {
    const { deps, edition, now } = await aDesk({ questionnaire: aQuestionnaire({ sections: [] }) })
    await expect(goLive(deps)(edition.id, 1)).rejects.toMatchObject({ code: 'invalid-message' })
    expect((await now()).state).toBe('draft')
  })

  it('is refused when another changed it since it was checked', async () => {
    const { deps, edition } = await aDesk()
    await changeDraft(deps)(edition.id, asking('Now?'), author)
    await expect(goLive(deps)(edition.id, edition.version)).rejects.toMatchObject({ code: 'superseded' })
  })

  it('is taken back while nobody has answered, and not afterwards', async () => {
    const { deps, edition, now, answer } = await aDesk({ state: 'live' })
    expect(await takeBackToDraft(deps)(edition.id, false)).toMatchObject({ outcome: 'draft' })
    expect((await now()).state).toBe('draft')
    await goLive(deps)(edition.id, (await now()).version)
    await answer()
    await expect(takeBackToDraft(deps)(edition.id, true)).rejects.toMatchObject({ code: 'not-allowed' })
    expect((await now()).state).toBe('live')
  })

  it('is not taken back while sheets of it are printed, before somebody has seen to them', async () => {
    const { deps, edition, now, clock } = await aDesk({ state: 'live' })
    await deps.paper.addRun(aPrinting({ editionId: edition.id, style: 'by-hand' }), 20)
    await deps.paper.addRun(aPrinting({ editionId: edition.id }), 12)
    const taken = await takeBackToDraft(deps)(edition.id, false)
    expect(taken).toEqual({ outcome: 'on-paper', paper: { sheets: 12, piles: 0 } })
    expect((await now()).state).toBe('live')
    expect(await takeBackToDraft(deps)(edition.id, true)).toMatchObject({ outcome: 'draft' })
    clock.pass(60)
    await goLive(deps)(edition.id, (await now()).version)
    expect((await now()).openedAt).toBe(clock.now().toISOString())
  })

  it('stays as it is when somebody answers while it is taken back', async () => {
    const { deps, surveys, edition, now, answer } = await aDesk({ state: 'live' })
    const saveEdition: typeof surveys.saveEdition = async one => {
      await answer()
      return surveys.saveEdition(one)
    }
    const racing = { ...deps, surveys: { ...deps.surveys, saveEdition } }
    await expect(takeBackToDraft(racing)(edition.id, false)).rejects.toMatchObject({ code: 'not-allowed' })
    expect((await now()).state).toBe('live')
  })
})

describe('closing', () => {
  it('ends an edition, and opening it again begins it anew', async () => {
    const { deps, edition, now, clock } = await aDesk({ state: 'live' })
    await closeEdition(deps)(edition.id)
    expect(await now()).toMatchObject({ state: 'closed', closedAt: clock.now().toISOString() })
    await openAgain(deps)(edition.id)
    expect(await now()).toMatchObject({ state: 'live', closedAt: null })
  })

  it('is nothing for a draft', async () => {
    const { deps, edition } = await aDesk()
    await expect(closeEdition(deps)(edition.id)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(openAgain(deps)(edition.id)).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

describe('naming', () => {
  it('gives survey and edition other names, and the draft another address', async () => {
    const { deps, edition, now } = await aDesk()
    await nameEdition(deps)(edition.id, { name: 'Our survey', label: 'spring', code: 'spring' })
    expect(await now()).toMatchObject({ label: 'spring', code: 'spring' })
    expect((await deps.surveys.survey(edition.surveyId))?.name).toBe('Our survey')
  })

  it('leaves the address alone that parents know', async () => {
    const { deps, edition, now } = await aDesk({ state: 'live' })
    const renamed = { name: 'Our survey', label: 'spring', code: 'spring' }
    await expect(nameEdition(deps)(edition.id, renamed)).rejects.toMatchObject({ code: 'not-allowed' })
    await nameEdition(deps)(edition.id, { ...renamed, code: edition.code })
    expect(await now()).toMatchObject({ label: 'spring', code: edition.code })
  })
})

describe('translating', () => {
  const nothing = () => {}

  it('adds texts, leaves others, and takes an empty one away', async () => {
    const { deps, edition, now } = await aDesk({
      questionnaire: aQuestionnaire({ translations: { pl: { title: 'Rok', intro: 'Co roku.' } } }),
    })
    await translateEdition(deps)(edition.id, 'pl', { title: '', thanks: ' Dziękujemy. ', nonsense: 'x' }, nothing)
    expect((await now()).questionnaire.translations.pl).toEqual({ intro: 'Co roku.', thanks: 'Dziękujemy.' })
  })

  it('puts a new translation in the place of the outdated one, and keeps that while there is none', async () => {
    const questionnaire = aQuestionnaire({ outdated: { pl: { title: 'Rok', intro: 'Co roku.' } } })
    const { deps, edition, now } = await aDesk({ questionnaire })
    await translateEdition(deps)(edition.id, 'pl', { title: 'Twój rok', intro: '' }, nothing)
    expect((await now()).questionnaire).toMatchObject({
      translations: { pl: { title: 'Twój rok' } },
      outdated: { pl: { intro: 'Co roku.' } },
    })
  })

  it('adds a language after somebody has answered, and leaves alone what was asked', async () => {
    const asked = { 'question plan text': 'Czy jest plan?' }
    const { deps, edition, now, answer } = await aDesk({
      state: 'live',
      questionnaire: aQuestionnaire({ translations: { pl: asked } }),
    })
    await answer()
    const given = { 'question plan text': 'Inaczej?', 'question story text': 'Opowiedz nam.' }
    await translateEdition(deps)(edition.id, 'pl', given, nothing)
    expect((await now()).questionnaire.translations.pl).toEqual({ ...given, ...asked })
  })
})

// ---------------------------------------------------------------------------------------------------------------------

const throwAway = (promise: Promise<unknown>): void => {
  promise.catch(() => {})
}
