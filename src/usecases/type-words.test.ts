import { describe, expect, it } from 'vitest'
import { fakeBlobs } from '../../test/support/fake-blobs.js'
import { fakeClock } from '../../test/support/fake-clock.js'
import { fakeExperiences } from '../../test/support/fake-experiences.js'
import { fakeQueue } from '../../test/support/fake-queue.js'
import { aFailedNote, aHeardNote, aReadRecord, keepAll } from '../../test/support/some-records.js'
import { suiteLog } from '../../test/support/suite-log.js'
import { type Experience, nextStep, wordsOf } from '../domain/experience.js'
import { typeWords } from './type-words.js'

const withRecord = async (record: Experience) => {
  const clock = fakeClock()
  const deps = { experiences: fakeExperiences(clock), queue: fakeQueue(), clock, log: suiteLog }
  await keepAll(deps.experiences, [record])
  const type = (text: string, version = 1) => typeWords(deps)(record.reference, { text, version, by: 'ann' })
  const now = async () => (await deps.experiences.find(record.id)) ?? record
  return { deps, type, now }
}

describe('typing what is said on a recording', () => {
  it('takes the place of a failed transcription and is queued to be read', async () => {
    const record = await aFailedNote(fakeBlobs())
    const { deps, type, now } = await withRecord(record)
    expect(await type('  Nobody came.\u0000 ')).toBe(true)
    expect(await now()).toMatchObject({ words: 'Nobody came.', correction: { text: 'Nobody came.', by: 'ann' } })
    expect(nextStep(await now())).toBe('understand')
    expect(deps.queue.added).toEqual([{ name: 'understand', payload: { experienceId: record.id } }])
  })

  it('keeps the machine’s transcript, and hides the old reading until the new words are read', async () => {
    const record = await aHeardNote(fakeBlobs())
    const { type, now } = await withRecord(record)
    await type('My son Olli has waited.')
    const typed = await now()
    expect(typed.transcript).toEqual(record.transcript)
    expect(typed.redacted).toBeUndefined()
    expect(wordsOf(typed)).toBe('My son Olli has waited.')
  })

  it.each([' ', '\u200b', ''])('refuses %j, which says nothing', async text => {
    const { type } = await withRecord(await aFailedNote(fakeBlobs()))
    await expect(type(text)).rejects.toMatchObject({ code: 'nothing-to-keep' })
  })

  it('refuses words for a version that is no longer the newest', async () => {
    const { type } = await withRecord(await aFailedNote(fakeBlobs()))
    await expect(type('Nobody came.', 0)).rejects.toMatchObject({ code: 'superseded' })
  })

  it('changes nothing where there is no recording', async () => {
    const { type, now } = await withRecord(aReadRecord('The taxi was late.'))
    expect(await type('Something else.')).toBe(false)
    expect((await now()).words).toBe('The taxi was late.')
  })

  it('keeps the words even when the queue cannot be reached', async () => {
    const { deps, now } = await withRecord(await aFailedNote(fakeBlobs()))
    const down = { add: () => Promise.reject(new Error('down')) }
    const { reference } = await now()
    await typeWords({ ...deps, queue: down })(reference, { text: 'Nobody came.', version: 1, by: 'ann' })
    expect((await now()).words).toBe('Nobody came.')
  })
})
