import { describe, expect, it } from 'vitest'
import { createExperienceStore } from '../../adapters/postgres/experience/experience-store.js'
import { createPaperStore } from '../../adapters/postgres/surveys/paper-store.js'
import { createResponseStore } from '../../adapters/postgres/surveys/response-store.js'
import { createSurveyStore } from '../../adapters/postgres/surveys/survey-store.js'
import { addScans } from '../../src/usecases/paper/add-scans.js'
import { clearAway } from '../../src/usecases/sweep.js'
import { anAnsweredEdition } from '../support/an-answered-edition.js'
import { usingDatabase } from '../support/database.js'
import { fakeBlobs } from '../support/fake-blobs.js'
import { realSecrets } from '../support/fake-secrets.js'
import { suiteLog } from '../support/suite-log.js'

const database = usingDatabase()

const HOUR = 3_600_000
const pdf = (page: string): Uint8Array => new TextEncoder().encode(`%PDF-1.7 ${page}`)

describe('clearing files away every hour', () => {
  it('leaves the scans of a sheet alone, and takes those that no sheet names any more', async () => {
    const { prisma } = database()
    const { answering, onPaper, batch, responses, clock } = await anAnsweredEdition(given => ({
      surveys: createSurveyStore(prisma),
      responses: createResponseStore(prisma, given),
      paper: createPaperStore(prisma),
    }))
    const [sheet] = await answering(onPaper(1, '00013'))
    if (!sheet) throw new Error('no sheet was made')
    const blobs = fakeBlobs()
    const files = { check: async () => ({ mimeType: 'application/pdf' }) }
    const deps = { responses, blobs, files, secrets: realSecrets(), clock }
    await addScans(deps)(batch, sheet.id, [pdf('front'), pdf('back')])
    const kept = await responses.find(sheet.id)
    const [first, second] = kept?.sheet?.scans ?? []
    if (!kept?.sheet || !first || !second) throw new Error('no scans were kept')

    const experiences = createExperienceStore(database(), clock)
    const later = { now: () => new Date(Date.now() + 2 * HOUR) }
    const clear = clearAway({ experiences, blobs, forgetOldDrafts: async () => 0, clock: later, log: suiteLog })
    await clear()
    expect(await blobs.get(first)).toEqual(pdf('front'))
    await responses.save({ ...kept, sheet: { ...kept.sheet, scans: [first] } })
    await clear()
    expect(await blobs.get(first)).toEqual(pdf('front'))
    await expect(blobs.get(second)).rejects.toMatchObject({ code: 'recording-missing' })
  })
})
