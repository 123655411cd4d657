import { beforeEach, describe, expect, it } from 'vitest'
import { aWorld } from '../../test/support/a-world.js'
import { aMessage } from '../../test/support/builders.js'
import { fakeIds } from '../../test/support/fake-ids.js'
import { AppError } from '../domain/errors.js'
import { blobsOf } from '../domain/experience/original.js'
import type { Experience } from '../domain/experience.js'
import type { IncomingMessage } from '../domain/incoming-message.js'
import { createContributorRecords } from './contributor-records.js'
import { receiveMessage } from './receive-message.js'
import { transcribe } from './transcribe.js'
import { typeWords } from './type-words.js'
import { understand } from './understand.js'

const bytes = Uint8Array.of(79, 103, 103, 83)
const recording = { mimeType: 'audio/ogg', load: async () => bytes }
const picture = { name: 'Oliver.png', mimeType: 'image/png', load: async () => bytes }
const answer = { keep: true, quote: true, contact: true, wordingVersion: 'ask 1', language: 'pl', how: 'chat' }

const setUp = async (message: Partial<IncomingMessage> = {}) => {
  const world = aWorld()
  const checks = {
    recordings: { check: () => ({ mimeType: 'audio/ogg' }) },
    files: { check: async () => ({ mimeType: 'image/png' }) },
    ids: fakeIds(),
  }
  const deps = { ...world, ...checks }
  const records = createContributorRecords({ ...deps, receive: receiveMessage(deps) })
  const first = aMessage({ channel: 'whatsapp', sender: { contributorKey: 'her' }, ...message })
  const receipt = await records.receive(first)
  const reference = receipt.outcome === 'ignored' ? '' : receipt.reference
  const now = async (): Promise<Experience> => {
    const found = await world.experiences.findByReference(reference)
    if (!found) throw new Error('the record is gone')
    return found
  }
  const files = async () => {
    const keys: string[] = []
    for await (const key of world.blobs.keysBefore(new Date(Date.now() + 1000))) keys.push(key)
    return keys
  }
  const worked = async () => {
    const { id } = await now()
    await transcribe(world)(id)
    await understand(world)(id)
  }
  const history = async () => (await world.experiences.history((await now()).id)).map(({ what }) => what)
  return { world, deps, records, first, reference, now, files, worked, history }
}

const spoken = (): IncomingMessage => {
  const { text: _none, ...rest } = aMessage({ channel: 'whatsapp', recording })
  return rest
}

let her: Awaited<ReturnType<typeof setUp>>
beforeEach(async () => {
  her = await setUp()
})

describe('a further message of a contributor', () => {
  it('joins the record, which is worked on afresh', async () => {
    await her.worked()
    her.world.queue.added.length = 0
    const voice = spoken()
    expect(await her.records.add(her.reference, voice)).toBe('added')
    expect((await her.now()).original).toMatchObject({
      kind: 'voice',
      parts: [{ id: her.first.externalId }, { id: voice.externalId }],
    })
    expect(her.world.queue.added.map(({ name }) => name)).toEqual(['transcribe'])
    await her.worked()
    expect((await her.now()).words).toBe('We waited a year for the plan.\n\nThe bus never came.')
    expect(await her.history()).toEqual(['received', 'ready', 'added-to', 'transcribed', 'ready'])
  })

  it('delivered twice, one after the other or at once, joins once and leaves one file', async () => {
    const voice = spoken()
    const both = await Promise.all([her.records.add(her.reference, voice), her.records.add(her.reference, voice)])
    expect([...both, await her.records.add(her.reference, voice)]).toEqual(['added', 'added', 'added'])
    const { original } = await her.now()
    expect(original.parts).toHaveLength(2)
    expect(await her.files()).toEqual(blobsOf(original).map(({ key }) => key))
  })

  it('joins with all others that come at the same moment, each in its place', async () => {
    const minutes = [4, 1, 3, 2, 5]
    const late = minutes.map(minute =>
      aMessage({ text: `${minute}`, sentAt: new Date(`2026-11-21T10:0${minute}:00Z`) }),
    )
    await Promise.all(late.map(message => her.records.add(her.reference, message)))
    expect((await her.now()).words).toBe('We waited a year for the plan.\n\n1\n\n2\n\n3\n\n4\n\n5')
  })

  it('joins even when a step saves in between', async () => {
    const voice = { ...spoken(), recording: { ...recording, load: async () => her.worked().then(() => bytes) } }
    expect(await her.records.add(her.reference, voice)).toBe('added')
    expect((await her.now()).original.parts).toHaveLength(2)
  })

  it('is not taken by a record that a person has worked on meanwhile, and leaves no file behind', async () => {
    const withVoice = await setUp({ recording })
    const load = async () => {
      await typeWords(withVoice.world)(withVoice.reference, { text: 'She says.', version: 1, by: 'ann' })
      return bytes
    }
    expect(await withVoice.records.add(withVoice.reference, { ...spoken(), recording: { ...recording, load } })).toBe(
      'closed',
    )
    expect(await withVoice.files()).toHaveLength(1)
  })

  it('is not taken by a record that is erased or was never there', async () => {
    await her.records.erase(her.reference)
    expect(await her.records.add(her.reference, aMessage())).toBe('closed')
    expect(await her.records.add('XXXX-XXXX', aMessage())).toBe('closed')
  })

  it('is refused like any other when it says nothing or may not be kept', async () => {
    await expect(her.records.add(her.reference, aMessage({ text: ' ' }))).rejects.toMatchObject({
      code: 'nothing-to-keep',
    })
    await expect(her.records.add(her.reference, aMessage({ consent: null }))).rejects.toMatchObject({
      code: 'consent-missing',
    })
  })

  it('with a picture keeps it beside the words, with its name', async () => {
    const sent = { ...aMessage({ text: 'Look.' }), file: picture }
    await her.records.add(her.reference, sent)
    const part = (await her.now()).original.parts[1]
    expect(part).toMatchObject({ text: 'Look.', file: { name: 'Oliver.png', file: { mimeType: 'image/png' } } })
    expect(part?.file?.file.key).toMatch(/^file\/[0-9a-f-]{36}\/[0-9a-f]{32}$/)
  })

  it('that is sound sent as a document is heard like a voice note', async () => {
    const files = { check: async () => ({ mimeType: 'audio/ogg' }) }
    const records = createContributorRecords({ ...her.deps, files, receive: her.records.receive })
    await records.add(her.reference, { ...aMessage({ text: 'Listen.' }), file: picture })
    const part = (await her.now()).original.parts[1]
    expect(part?.recording?.audio.mimeType).toBe('audio/ogg')
    expect(part?.file).toBeUndefined()
  })
})

describe('a message that a contributor edits', () => {
  it('says the new words, and the old ones are nowhere', async () => {
    await her.worked()
    await her.records.edit(her.reference, her.first.externalId, 'Two\u0000 years.')
    const edited = await her.now()
    expect(edited.words).toBe('Two years.')
    expect(JSON.stringify(edited)).not.toContain('We waited')
    expect(her.world.queue.added.at(-1)).toEqual({ name: 'understand', payload: { experienceId: edited.id } })
  })

  it('twice to the same, or one that is not known, changes nothing', async () => {
    await her.records.edit(her.reference, her.first.externalId, 'Two years.')
    const { version } = await her.now()
    await her.records.edit(her.reference, her.first.externalId, 'Two years.')
    await her.records.edit(her.reference, 'unknown', 'Hm.')
    await her.records.edit('XXXX-XXXX', 'unknown', 'Hm.')
    expect((await her.now()).version).toBe(version)
  })

  it('to nothing is withdrawn', async () => {
    await her.records.edit(her.reference, her.first.externalId, ' \u200b')
    expect((await her.now()).state).toBe('erased')
  })
})

describe('a message that a contributor withdraws', () => {
  it('goes with its file, and the rest stays', async () => {
    const voice = spoken()
    await her.records.add(her.reference, voice)
    await her.worked()
    await her.records.withdraw(her.reference, voice.externalId)
    expect(await her.now()).toMatchObject({ words: 'We waited a year for the plan.', original: { kind: 'text' } })
    expect(await her.files()).toEqual([])
  })

  it('while it is being heard, leaves nothing of what was heard', async () => {
    const voice = spoken()
    await her.records.add(her.reference, voice)
    her.world.transcriber.transcribe.mockImplementationOnce(async () => {
      await her.records.withdraw(her.reference, voice.externalId)
      const { transcript } = await aWorld().transcriber.transcribe()
      return { transcript, playable: { bytes, mimeType: 'audio/mp4' } }
    })
    await her.worked()
    expect(JSON.stringify(await her.now())).not.toContain('bus')
    expect(await her.files()).toEqual([])
  })

  it('takes the record with it when it was the last, and a second delivery brings nothing back', async () => {
    await her.records.withdraw(her.reference, her.first.externalId)
    await her.records.withdraw(her.reference, her.first.externalId)
    expect((await her.now()).state).toBe('erased')
    expect(await her.records.receive(her.first)).toEqual({ outcome: 'duplicate', reference: her.reference })
    expect(await her.history()).toEqual(['received', 'withdrew-part'])
  })

  it('is gone from the record even when its file cannot be deleted at that moment', async () => {
    const spokenFirst = await setUp({ recording })
    const down = () => Promise.reject(new AppError('storage-unavailable', 'down', { retryable: true }))
    const blobs = { ...spokenFirst.world.blobs, delete: down }
    const records = createContributorRecords({ ...spokenFirst.deps, blobs, receive: spokenFirst.records.receive })
    await records.erase(spokenFirst.reference)
    const [left = ''] = await spokenFirst.files()
    expect(await spokenFirst.world.experiences.namesBlob(left)).toBe(false)
  })
})

describe('a record that a contributor wants gone', () => {
  it('is emptied, with its files and from the list of theirs, and every step leaves it alone', async () => {
    await her.records.add(her.reference, spoken())
    await her.records.erase(her.reference)
    await her.records.erase(her.reference)
    await her.worked()
    expect(await her.now()).toMatchObject({ state: 'erased', tags: [], original: { parts: [] } })
    expect(await her.files()).toEqual([])
    expect(await her.records.ofContributor('her')).toEqual([])
    expect(await her.history()).toEqual(['received', 'added-to', 'erased'])
  })

  it('is erased too when consent is given anew without keeping', async () => {
    await her.records.changeConsent(her.reference, { ...answer, keep: false })
    expect(await her.now()).toMatchObject({ state: 'erased', consent: { keep: false } })
  })
})

describe('what a contributor says later', () => {
  it('about consent takes the place of what they said, and tells so once', async () => {
    await her.records.changeConsent(her.reference, answer)
    await her.records.changeConsent(her.reference, answer)
    expect((await her.now()).consent).toMatchObject(answer)
    expect(await her.history()).toEqual(['received', 'consent-changed'])
  })

  it('about themselves is kept over what a machine read', async () => {
    await her.worked()
    await her.records.state(her.reference, { area: 'redditch', place: 'Red\u0000ditch' })
    expect(await her.now()).toMatchObject({
      stated: { place: 'Redditch' },
      facets: { area: 'redditch' },
      state: 'ready',
    })
  })

  it('is found by who they are, newest first', async () => {
    her.world.clock.pass(60)
    await her.records.receive(aMessage({ channel: 'whatsapp', sender: { contributorKey: 'her' }, text: 'Newer.' }))
    await her.records.receive(aMessage({ channel: 'whatsapp', sender: { contributorKey: 'him' } }))
    expect((await her.records.ofContributor('her')).map(({ words }) => words)).toEqual([
      'Newer.',
      'We waited a year for the plan.',
    ])
  })
})
