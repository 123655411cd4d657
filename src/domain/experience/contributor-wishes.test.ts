import { describe, expect, it } from 'vitest'
import { aReading } from '../../../test/support/a-reading.js'
import { anExperience, aPart, aTranscript, whenHeard } from '../../../test/support/builders.js'
import { nextStep, personNeeded, withCorrection, withReading } from '../experience.js'
import { isOpenToMore } from './change-parts.js'
import { erased, withConsent, withStated } from './contributor-wishes.js'
import { originalOf } from './original.js'

const at = new Date('2026-11-21T10:05:00.000Z')
const answer = { keep: true, quote: false, contact: true, wordingVersion: 'ask-keep en 0', language: 'en', how: 'chat' }

const full = () => {
  const recording = { audio: { key: 'audio/x', mimeType: 'audio/ogg', size: 1, sha256: 's' } }
  const note = anExperience({
    contributorKey: 'secret-hash',
    happenedOn: '2026-10-01',
    eventCode: 'SECRET-FAIR',
    stated: { area: 'redditch', place: 'secret lane' },
    original: originalOf([aPart({ text: 'My secret.', recording })]),
  })
  const heard = whenHeard(note, aTranscript({ text: 'Another secret.' }), at)
  const read = withReading(
    withCorrection(heard, 'A secret, typed.', 'ann', at),
    aReading({ safeguarding: 'urgent' }),
    at,
  )
  return { ...read, safeguarding: { ...read.safeguarding, ackBy: 'lead', outcome: 'told-police' as const } }
}

describe('erasing', () => {
  const before = full()
  const gone = erased(before)

  it('leaves nothing of what came in or came of it', () => {
    expect(JSON.stringify(gone)).not.toMatch(/secret|bus|redditch|audio/i)
    expect(gone).toMatchObject({ state: 'erased', tags: [], original: { parts: [] } })
  })

  it('leaves that there was something, how urgent it was, and what a second delivery is known by', () => {
    const { id, reference, channel, externalId, receivedAt } = before
    expect(gone).toMatchObject({ id, reference, channel, externalId, receivedAt })
    expect(gone.safeguarding).toEqual({
      level: 'urgent',
      evidence: [],
      raisedAt: before.safeguarding.raisedAt,
      dueAt: before.safeguarding.dueAt,
      ackBy: 'lead',
      outcome: 'told-police',
    })
  })

  it('leaves nothing to do, for machines or for people', () => {
    expect(nextStep(gone)).toBeNull()
    expect(personNeeded(gone)).toBeNull()
    expect(isOpenToMore(gone)).toBe(false)
  })

  it('twice changes nothing', () => expect(erased(gone)).toBe(gone))
})

describe('consent given anew', () => {
  it('takes the place of the old, with its own time', () => {
    expect(withConsent(full(), answer, at).consent).toEqual({ ...answer, at: at.toISOString() })
  })

  it('that is the same changes nothing, and keeps the time at which it was given', () => {
    const asked = withConsent(full(), answer, at)
    expect(withConsent(asked, answer, new Date())).toBe(asked)
  })

  it('that no longer lets us keep it erases the record and says so', () => {
    expect(withConsent(full(), { ...answer, keep: false }, at)).toMatchObject({
      state: 'erased',
      consent: { keep: false },
    })
  })

  it('brings nothing back', () => {
    const gone = erased(full())
    expect(withConsent(gone, answer, at)).toBe(gone)
  })
})

describe('what contributors say of themselves', () => {
  it('comes over what they said before and what a machine thought', () => {
    const told = withStated(full(), { area: 'wyre-forest', services: ['camhs'] })
    expect(told.stated).toEqual({ area: 'wyre-forest', place: 'secret lane', services: ['camhs'] })
    expect(told.facets).toMatchObject({ area: 'wyre-forest', services: ['camhs', 'la-send-team'] })
  })

  it('and is known already changes nothing', () => {
    const told = full()
    expect(withStated(told, { area: 'redditch' })).toBe(told)
  })
})
