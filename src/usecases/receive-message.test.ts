import { beforeEach, describe, expect, it } from 'vitest'
import { aMessage } from '../../test/support/builders.js'
import { fakeBlobs } from '../../test/support/fake-blobs.js'
import { fakeClock } from '../../test/support/fake-clock.js'
import { fakeExperiences } from '../../test/support/fake-experiences.js'
import { fakeIds } from '../../test/support/fake-ids.js'
import { fakeQueue } from '../../test/support/fake-queue.js'
import { suiteLog } from '../../test/support/suite-log.js'
import { AppError } from '../domain/errors.js'
import { blobsOf } from '../domain/experience/original.js'
import { personNeeded } from '../domain/experience.js'
import type { IncomingMessage } from '../domain/incoming-message.js'
import { LONGEST_TEXT } from '../domain/words.js'
import { type ReceiveMessageDeps, receiveMessage } from './receive-message.js'

const audio = Uint8Array.from([79, 103, 103, 83])
const recording = { mimeType: 'application/pdf', load: async () => audio }

const setUp = () => {
  const clock = fakeClock()
  const queue = fakeQueue()
  const deps = {
    experiences: fakeExperiences(clock),
    blobs: fakeBlobs(),
    queue,
    recordings: { check: () => ({ mimeType: 'audio/ogg', seconds: 4 }) },
    files: { check: async () => ({ mimeType: 'image/png' }) },
    ids: fakeIds(),
    clock,
    log: suiteLog,
  } satisfies ReceiveMessageDeps
  const { receive, kept } = withKept(deps)
  return { deps, receive, kept, added: queue.added }
}

const withKept = (deps: ReceiveMessageDeps & { experiences: ReturnType<typeof fakeExperiences> }) => ({
  receive: receiveMessage(deps),
  kept: async () => (await deps.experiences.page({}, { limit: 100 })).items,
})

describe('taking in a message', () => {
  let earshot: ReturnType<typeof setUp>
  beforeEach(() => {
    earshot = setUp()
  })

  it('a typed message is kept whole and its reading is queued', async () => {
    const text = 'It’s been 👩‍👧‍👦 hard.\r\n‏שלום مرحبا'
    const receipt = await earshot.receive(aMessage({ text }))
    const [experience] = await earshot.kept()
    expect(receipt).toEqual({ outcome: 'accepted', reference: experience?.reference })
    expect(experience).toMatchObject({
      state: 'received',
      words: text,
      original: { kind: 'text', parts: [{ id: experience?.externalId, text }] },
    })
    expect(earshot.added).toEqual([{ name: 'understand', payload: { experienceId: experience?.id } }])
  })

  it('a voice note is kept by what its bytes are, and its hearing is queued', async () => {
    const { text: _none, ...spoken } = aMessage({ recording })
    await earshot.receive(spoken)
    const [experience] = await earshot.kept()
    expect(experience?.original).toMatchObject({
      kind: 'voice',
      parts: [{ recording: { audio: { mimeType: 'audio/ogg' }, seconds: 4 } }],
    })
    expect(experience?.words).toBeUndefined()
    expect(earshot.added.map(job => job.name)).toEqual(['transcribe'])
    const kept = experience?.original.parts[0]?.recording?.audio
    expect(kept && (await earshot.deps.blobs.get(kept))).toEqual(audio)
  })

  it('a picture is kept by what its bytes are, and waits for a person to look', async () => {
    const { text: _none, ...sent } = aMessage({ channel: 'telegram' })
    await earshot.receive({ ...sent, file: { name: 'a\u0000b.exe', mimeType: 'text/html', load: async () => audio } })
    const [experience] = await earshot.kept()
    expect(experience).toMatchObject({
      words: '',
      original: { kind: 'files', parts: [{ file: { name: 'ab.exe', file: { mimeType: 'image/png', size: 4 } } }] },
    })
    expect(experience && personNeeded(experience)).toBe('only-files')
    expect(earshot.added.map(job => job.name)).toEqual(['understand'])
  })

  it('sound that came as a document is heard like a voice note', async () => {
    const { text: _none, ...sent } = aMessage({ channel: 'telegram' })
    const files = { check: async () => ({ mimeType: 'audio/mpeg' }) }
    const file = { mimeType: 'application/octet-stream', load: async () => audio }
    await receiveMessage({ ...earshot.deps, files })({ ...sent, file })
    expect((await earshot.kept())[0]?.original).toMatchObject({ kind: 'voice', parts: [{ recording: { seconds: 4 } }] })
    expect(earshot.added.map(job => job.name)).toEqual(['transcribe'])
  })

  it('what is said on the practice channel is marked as made up', async () => {
    await earshot.receive(aMessage({ channel: 'practice' }))
    await earshot.receive(aMessage({ channel: 'whatsapp' }))
    expect((await earshot.kept()).map(({ channel, invented }) => [channel, invented])).toEqual(
      expect.arrayContaining([
        ['practice', true],
        ['whatsapp', false],
      ]),
    )
  })

  it('a second delivery answers duplicate with the same reference, and queues nothing', async () => {
    const message = aMessage()
    const first = await earshot.receive(message)
    const second = await earshot.receive({ ...message, text: 'changed' })
    expect(second).toEqual({ ...first, outcome: 'duplicate' })
    expect(await earshot.kept()).toHaveLength(1)
    expect(earshot.added).toHaveLength(1)
  })

  it('a second delivery of a voice note does not even load it', async () => {
    const message = aMessage({ recording })
    await earshot.receive(message)
    const load = () => Promise.reject(new Error('must not be loaded'))
    expect(await earshot.receive({ ...message, recording: { ...recording, load } })).toMatchObject({
      outcome: 'duplicate',
    })
  })

  it('two deliveries of a voice note at once leave one record and one file', async () => {
    const message = aMessage({ recording })
    await Promise.all([earshot.receive(message), earshot.receive(message)])
    const keys: string[] = []
    for await (const key of earshot.deps.blobs.keysBefore(new Date(Date.now() + 1000))) keys.push(key)
    const named = (await earshot.kept()).flatMap(({ original }) => blobsOf(original).map(({ key }) => key))
    expect(keys).toEqual(named)
  })

  it('the sender stays out of the record; only a keyed hash goes in', async () => {
    await earshot.receive(aMessage({ sender: { address: '07700 900123' } }))
    const [experience] = await earshot.kept()
    expect(experience?.contributorKey).toBeDefined()
    expect(JSON.stringify(experience)).not.toContain('07700 900123')
  })

  it('a queue that is down does not keep the receipt from the sender', async () => {
    const add = () => Promise.reject(new AppError('queue-unavailable', 'down', { retryable: true }))
    const receive = receiveMessage({ ...earshot.deps, queue: { add } })
    expect(await receive(aMessage())).toMatchObject({ outcome: 'accepted' })
    expect(await earshot.deps.experiences.takeUnfinished(new Date('2030-01-01'), 10)).toHaveLength(1)
  })

  it('a database that is down gives no receipt', async () => {
    const create = () => Promise.reject(new AppError('database-unavailable', 'down', { retryable: true }))
    const receive = receiveMessage({ ...earshot.deps, experiences: { ...earshot.deps.experiences, create } })
    await expect(receive(aMessage())).rejects.toMatchObject({ code: 'database-unavailable' })
    expect(earshot.added).toEqual([])
  })

  it('a reference that is taken is replaced by another', async () => {
    const first = await earshot.receive(aMessage())
    const taken = first.outcome === 'accepted' ? first.reference : ''
    const references = [taken, taken, '3333-3337']
    const ids = { ...fakeIds(), reference: () => references.shift() ?? '' }
    const receive = receiveMessage({ ...earshot.deps, ids })
    expect(await receive(aMessage())).toEqual({ outcome: 'accepted', reference: '3333-3337' })
  })
})

describe('a message that cannot be kept', () => {
  const refused = async (message: Partial<IncomingMessage>, code: string) => {
    const earshot = setUp()
    await expect(earshot.receive(aMessage(message))).rejects.toMatchObject({ code })
    expect(await earshot.kept()).toEqual([])
  }

  it.each([
    ['nothing', ''],
    ['blanks', '  \r\n\t\u00a0 '],
    ['invisible marks', '\u200b\u200f\ufeff'],
    ['NUL bytes', '\u0000\u0000'],
  ])('%s alone is refused with a clear word', (_name, text) => refused({ text }, 'nothing-to-keep'))

  it('an id that no database can keep is refused, because changing it could make two messages one', () =>
    refused({ externalId: 'a\u0000b' }, 'invalid-message'))

  it('no consent is refused', () => refused({ consent: null }, 'consent-missing'))

  it('a text beyond any person’s patience is refused', () =>
    refused({ text: 'a'.repeat(LONGEST_TEXT + 1) }, 'text-too-long'))

  it('a file that is no recording is refused, and nothing of it stays', async () => {
    const earshot = setUp()
    const recordings = {
      check: () => {
        throw new AppError('not-a-recording', 'no')
      },
    }
    const receive = receiveMessage({ ...earshot.deps, recordings })
    await expect(receive(aMessage({ recording }))).rejects.toMatchObject({ code: 'not-a-recording' })
    for await (const key of earshot.deps.blobs.keysBefore(new Date(Date.now() + 1000)))
      expect.fail(`${key} was left behind`)
  })
})

describe('odd text that is still somebody’s words', () => {
  it.each([
    ['NUL bytes inside', 'he\u0000llo', 'hello'],
    ['half a surrogate pair', 'ok \ud83d ok', 'ok \ufffd ok'],
    ['a megabyte', 'we waited '.repeat(100_000), 'we waited '.repeat(100_000)],
  ])('%s is kept', async (_name, text, expected) => {
    const earshot = setUp()
    await earshot.receive(aMessage({ text }))
    expect((await earshot.kept())[0]?.words).toBe(expected)
  })

  it('what came beside the words is made fit to keep, like the words', async () => {
    const { receive, kept } = setUp()
    await receive(
      aMessage({
        eventCode: 'FA\u0000IR',
        stated: { ageGroup: '5-\u000010', services: ['sch\u0000ool'] },
        answers: [{ question: 'Where?', answer: 'at\u0000 home \ud83d' }],
      }),
    )
    expect((await kept())[0]).toMatchObject({
      eventCode: 'FAIR',
      stated: { ageGroup: '5-10', services: ['school'] },
      facets: { services: ['school'] },
      original: { answers: [{ question: 'Where?', answer: 'at home \ufffd' }] },
    })
  })

  it('text beside a voice note that says nothing is left out', async () => {
    const earshot = setUp()
    await earshot.receive(aMessage({ text: '   ', recording }))
    expect((await earshot.kept())[0]?.original.parts[0]?.text).toBeUndefined()
  })
})
