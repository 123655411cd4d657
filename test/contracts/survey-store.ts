import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Edition } from '../../src/domain/surveys/edition.js'
import type { SurveyStores } from '../support/fake-survey-stores.js'
import { anEdition, aQuestion, aQuestionnaire, aResponse, aSurvey } from '../support/survey-builders.js'

/** What every store of surveys and their editions promises. */
export const describeSurveyStore = (name: string, open: () => SurveyStores): void => {
  const begun = async (overrides: Partial<Edition> = {}) => {
    const survey = aSurvey()
    const edition = anEdition({ surveyId: survey.id, ...overrides })
    const { surveys, responses } = open()
    await surveys.create(survey, edition)
    return { survey, edition, surveys, responses }
  }
  const otherWords = aQuestionnaire({
    sections: [{ id: 'all', title: 'Your child', questions: [aQuestion({ text: 'Is there a plan?' })] }],
  })

  describe(`${name}: surveys`, () => {
    it('keeps a survey and its first edition as they were given', async () => {
      const questionnaire = aQuestionnaire({ translations: { pl: { title: 'Twój rok' } } })
      const change = { questionId: 'plan', since: randomUUID(), what: 'spelling' as const, by: 'ann', at: AT }
      const given = { questionnaire, wordingChanges: [change], clonedFrom: randomUUID(), closedAt: AT }
      const { surveys, survey, edition } = await begun(given)
      expect(await surveys.survey(survey.id)).toEqual(survey)
      expect(await surveys.edition(edition.id)).toEqual(edition)
      expect(await surveys.editionByCode(edition.code)).toEqual(edition)
    })

    it('gives no two editions the same address, and no two of one survey the same name', async () => {
      const { surveys, survey, edition } = await begun()
      const other = aSurvey()
      expect(await surveys.create(other, anEdition({ surveyId: other.id, code: edition.code }))).toBe('code-taken')
      expect(await surveys.survey(other.id)).toBeNull()
      const again = anEdition({ surveyId: survey.id, label: '2027' })
      expect(await surveys.addEdition({ ...again, code: edition.code })).toBe('code-taken')
      expect(await surveys.addEdition({ ...again, label: '2026' })).toBe('label-taken')
      expect(await surveys.addEdition(again)).toBe('added')
      await expect(surveys.saveEdition({ ...again, label: '2026' })).rejects.toMatchObject({ code: 'invalid-message' })
    })

    it('lists surveys by name and editions with the newest first', async () => {
      const { surveys, survey, edition } = await begun()
      const newer = anEdition({ surveyId: survey.id, label: '2027', createdAt: '2027-11-21T10:00:00.000Z' })
      await surveys.addEdition(newer)
      expect(await surveys.editions(survey.id)).toEqual([newer, edition])
      expect((await surveys.editions()).map(({ id }) => id)).toEqual(expect.arrayContaining([newer.id, edition.id]))
      await surveys.rename(survey.id, 'A first one')
      const names = (await surveys.surveys()).map(one => one.name)
      expect(names).toContain('A first one')
      expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other)))
    })

    it.each([randomUUID(), 'no-such-id', '\u0000'])('finds nothing by an id that it does not have: %s', async id => {
      const { surveys } = open()
      expect(await surveys.survey(id)).toBeNull()
      expect(await surveys.edition(id)).toBeNull()
      expect(await surveys.editionByCode(id)).toBeNull()
      expect(await surveys.deleteDraft(id)).toBe(false)
    })

    it('saves over the version that was read, and over no other', async () => {
      const { surveys, edition } = await begun({ state: 'draft' })
      const saved = await surveys.saveEdition({ ...edition, questionnaire: otherWords })
      expect(saved).toEqual({ ...edition, questionnaire: otherWords, version: 2 })
      expect(await surveys.edition(edition.id)).toEqual(saved)
      await expect(surveys.saveEdition(edition)).rejects.toMatchObject({ code: 'superseded' })
    })
  })

  describe(`${name}: an edition that somebody has answered`, () => {
    it('is locked by the first answer, and says since when', async () => {
      const { surveys, responses, edition } = await begun()
      await responses.create(aResponse({ editionId: edition.id, startedAt: AT }))
      await responses.create(aResponse({ editionId: edition.id, startedAt: '2026-11-22T10:00:00.000Z' }))
      expect((await surveys.edition(edition.id))?.lockedAt).toBe(AT)
    })

    it('is not locked by answers that are made up', async () => {
      const { surveys, responses, edition } = await begun()
      await responses.create(aResponse({ editionId: edition.id, channel: 'practice', invented: true }))
      expect((await surveys.edition(edition.id))?.lockedAt).toBeNull()
      await surveys.saveEdition({ ...edition, state: 'draft' })
      expect(await surveys.deleteDraft(edition.id)).toBe(true)
    })

    it('is closed by whoever read it before it was answered, and stays locked', async () => {
      const { surveys, responses, edition } = await begun()
      await responses.create(aResponse({ editionId: edition.id, startedAt: AT }))
      await surveys.saveEdition({ ...edition, state: 'closed', closedAt: AT })
      expect(await surveys.edition(edition.id)).toMatchObject({ state: 'closed', lockedAt: AT, version: 2 })
    })

    it('is asked in no other words, whoever writes them', async () => {
      const { surveys, responses, edition } = await begun()
      await responses.create(aResponse({ editionId: edition.id }))
      const changed = { ...edition, questionnaire: otherWords }
      await expect(surveys.saveEdition(changed)).rejects.toMatchObject({ code: 'superseded' })
      expect((await surveys.edition(edition.id))?.questionnaire).toEqual(edition.questionnaire)
    })

    it('never is answered in other words than it is locked with', async () => {
      for (let turn = 0; turn < 10; turn++) {
        const { surveys, responses, edition } = await begun()
        const [saved] = await Promise.allSettled([
          surveys.saveEdition({ ...edition, questionnaire: otherWords }),
          responses.create(aResponse({ editionId: edition.id })),
        ])
        const stored = await surveys.edition(edition.id)
        expect(stored?.lockedAt).not.toBeNull()
        const words = saved.status === 'fulfilled' ? otherWords : edition.questionnaire
        expect(stored?.questionnaire).toEqual(words)
      }
    })

    it('is not deleted, nor is one that is live; a draft is, and with its last edition the survey', async () => {
      const { surveys, responses, edition, survey } = await begun()
      expect(await surveys.deleteDraft(edition.id)).toBe(false)
      await responses.create(aResponse({ editionId: edition.id }))
      const draft = await surveys.saveEdition({ ...edition, state: 'draft' })
      expect(await surveys.deleteDraft(draft.id)).toBe(false)
      const unanswered = anEdition({ surveyId: survey.id, label: '2027', state: 'draft' })
      await surveys.addEdition(unanswered)
      expect(await surveys.deleteDraft(unanswered.id)).toBe(true)
      expect(await surveys.survey(survey.id)).toEqual(survey)
      const alone = await begun({ state: 'draft' })
      expect(await surveys.deleteDraft(alone.edition.id)).toBe(true)
      expect(await surveys.survey(alone.survey.id)).toBeNull()
    })
  })
}

// ---------------------------------------------------------------------------------------------------------------------

const AT = '2026-11-21T10:00:00.000Z'
