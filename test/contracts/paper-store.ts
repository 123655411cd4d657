import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { SurveyStores } from '../support/fake-survey-stores.js'
import { aBatch, anEdition, aPrinting, aSurvey } from '../support/survey-builders.js'

/** What every store of piles and printings promises. */
export const describePaperStore = (name: string, open: () => SurveyStores): void => {
  const begun = async () => {
    const { surveys, paper } = open()
    const survey = aSurvey()
    const edition = anEdition({ surveyId: survey.id })
    await surveys.create(survey, edition)
    return { paper, editionId: edition.id }
  }

  describe(`${name}: piles of paper`, () => {
    it('keeps a pile as it was given', async () => {
      const { paper, editionId } = await begun()
      const batch = aBatch({ editionId, closedAt: '2026-11-21T12:00:00.000Z', secondShare: 0.15, drawn: [] })
      await paper.createBatch(batch)
      expect(await paper.batch(batch.id)).toEqual(batch)
    })

    it('lists piles with the newest first, of one edition or of all', async () => {
      const { paper, editionId } = await begun()
      const other = await begun()
      const older = aBatch({ editionId, createdAt: '2026-11-20T10:00:00.000Z' })
      const newer = aBatch({ editionId })
      const elsewhere = aBatch({ editionId: other.editionId })
      for (const batch of [older, newer, elsewhere]) await paper.createBatch(batch)
      expect((await paper.batches(editionId)).map(({ id }) => id)).toEqual([newer.id, older.id])
      expect((await paper.batches()).map(({ id }) => id)).toEqual(expect.arrayContaining([older.id, elsewhere.id]))
    })

    it('saves over the version that was read, and over no other', async () => {
      const { paper, editionId } = await begun()
      const batch = aBatch({ editionId })
      await paper.createBatch(batch)
      const saved = await paper.saveBatch({ ...batch, sheets: 41, drawn: [1, 41] })
      expect(saved).toEqual({ ...batch, sheets: 41, drawn: [1, 41], version: 2 })
      expect(await paper.batch(batch.id)).toEqual(saved)
      await expect(paper.saveBatch(batch)).rejects.toMatchObject({ code: 'superseded' })
    })

    it.each([randomUUID(), 'no-such-id'])('finds nothing by an id that it does not have: %s', async id => {
      expect(await open().paper.batch(id)).toBeNull()
    })
  })

  describe(`${name}: numbers of sheets`, () => {
    it('go on where the last printing ended, in each edition from 1', async () => {
      const { paper, editionId } = await begun()
      const other = await begun()
      const printing = aPrinting({ editionId, style: 'large-print', language: 'pl' })
      expect(await paper.addRun(printing, 40)).toEqual({ ...printing, from: 1, to: 40 })
      expect(await paper.addRun(aPrinting({ editionId }), 5)).toMatchObject({ from: 41, to: 45 })
      expect(await paper.addRun(aPrinting({ editionId: other.editionId }), 1)).toMatchObject({ from: 1, to: 1 })
      expect((await paper.runs(editionId)).map(({ from }) => from)).toEqual([41, 1])
    })

    it('are never given twice, though twenty print at the same moment', async () => {
      const { paper, editionId } = await begun()
      const runs = await Promise.all(
        Array.from({ length: 20 }, (_, n) => paper.addRun(aPrinting({ editionId }), n + 1)),
      )
      const numbers = runs.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, n) => from + n))
      expect(numbers.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 210 }, (_, n) => n + 1))
    })
  })
}
