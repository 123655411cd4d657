import { readFile } from 'node:fs/promises'
import type { Express } from 'express'
import request from 'supertest'
import { beforeEach, describe, expect, it } from 'vitest'
import { aReading } from '../../../test/support/a-reading.js'
import { aVoiceNote, heard } from '../../../test/support/builders.js'
import { aWebApp, someWebDeps } from '../../../test/support/web.js'
import type { ApiKey } from '../../domain/api-key.js'
import { AppError } from '../../domain/errors.js'
import { withReading, withTranscript } from '../../domain/experience.js'
import { readReference } from '../../domain/reference.js'
import type { WebDeps } from '../deps.js'

const at = new Date('2026-11-21T10:00:00.000Z')
const ogg = await readFile('test/fixtures/voice/pico_d02.ogg')
const aKey = (name: string, ...scopes: ApiKey['scopes']): ApiKey => ({
  id: name,
  name,
  scopes,
  createdAt: at.toISOString(),
  createdBy: 'test',
})
const KEYS: Record<string, ApiKey> = {
  intake: aKey('survey', 'intake'),
  other: aKey('other-survey', 'intake'),
  read: aKey('dashboard', 'read'),
  both: aKey('both', 'intake', 'read'),
}

let deps: WebDeps
let app: Express

const setUp = (overrides: Partial<WebDeps['api']> = {}) => {
  const some = someWebDeps()
  const api = { ...some.api, authenticateKey: async (key: string) => KEYS[key] ?? null, ...overrides }
  deps = { ...some, api }
  app = aWebApp(deps)
}

beforeEach(() => setUp())

const send = (body: object | string, key = 'both') =>
  request(app).post('/api/v1/experiences').set('authorization', `Bearer ${key}`).type('json').send(body)
const ask = (path: string, key = 'both') => request(app).get(`/api/v1${path}`).set('authorization', `Bearer ${key}`)
const kept = async () => (await deps.experiences.page({}, { limit: 100 })).items

describe('handing in an experience', () => {
  it('answers 202 with the reference once it is kept', async () => {
    const response = await send({ externalId: '1', text: 'We waited a year.' })
    expect(response.status).toBe(202)
    expect(response.body).toEqual({ reference: (await kept())[0]?.reference, state: 'received' })
    expect(readReference(response.body.reference)).toBe(response.body.reference)
  })

  it('answers 200 duplicate with the same reference for a repeat', async () => {
    const first = await send({ externalId: '1', text: 'We waited a year.' })
    const second = await send({ externalId: '1', text: 'We waited a year.' })
    expect(second.status).toBe(200)
    expect(second.body).toEqual({ reference: first.body.reference, duplicate: true })
  })

  it('two systems that number their messages alike lose none of them', async () => {
    expect((await send({ externalId: '1', text: 'From one.' }, 'intake')).status).toBe(202)
    expect((await send({ externalId: '1', text: 'From the other.' }, 'other')).status).toBe(202)
    expect(await kept()).toHaveLength(2)
  })

  it('keeps text, voice, sender, time, consent, event and area', async () => {
    const response = await send({
      externalId: '1',
      text: 'About this:',
      audio: { mimeType: 'text/plain', base64: ogg.toString('base64') },
      sentAt: '2026-11-20T23:59:00+01:00',
      sender: '07700 900123',
      consent: { keep: true, quote: true, contact: true, language: 'pl' },
      eventCode: 'FAIR26',
      area: 'Kidderminster',
    })
    expect(response.status).toBe(202)
    expect((await kept())[0]).toMatchObject({
      channel: 'api',
      sentAt: '2026-11-20T22:59:00.000Z',
      contributorKey: expect.stringMatching(/^[\w-]{43}$/),
      consent: { keep: true, quote: true, contact: true, language: 'pl', how: 'by-sending-system' },
      eventCode: 'FAIR26',
      stated: { area: 'wyre-forest' },
      original: {
        kind: 'voice',
        text: 'About this:',
        recording: { audio: { mimeType: 'audio/ogg', size: ogg.length } },
      },
    })
  })

  it('keeps a place that the frame does not know as it stands, rather than refuse the message', async () => {
    expect((await send({ externalId: '1', text: 'Hello.', area: 'Atlantis' })).status).toBe(202)
    expect((await kept())[0]?.stated).toEqual({ place: 'Atlantis' })
  })

  it.each([
    ['emoji and families', 'so tired 😭 👩‍👧‍👦 thank you 🙏🏽'],
    ['right-to-left text', 'ابني لا يذهب إلى المدرسة \u200fשלום'],
    ['a megabyte of text', 'we waited '.repeat(104_858)],
  ])('keeps %s whole', async (_name, text) => {
    expect((await send({ externalId: '1', text })).status).toBe(202)
    expect((await kept())[0]?.words).toBe(text)
  })

  it('takes NUL bytes out, which no database keeps, and leaves the rest', async () => {
    expect((await send('{"externalId":"1","text":"he\\u0000llo"}')).status).toBe(202)
    expect((await kept())[0]?.words).toBe('hello')
  })
})

describe('a message that cannot be taken', () => {
  const audio = (bytes: Buffer) => ({
    externalId: '1',
    audio: { mimeType: 'audio/ogg', base64: bytes.toString('base64') },
  })
  const truncated = ogg.subarray(0, ogg.length / 2)

  it.each<[string, object | string, number, string]>([
    ['nothing at all', { externalId: '1' }, 422, 'nothing-to-keep'],
    ['a place and not a word', { externalId: '1', area: 'Atlantis' }, 422, 'nothing-to-keep'],
    ['empty text', { externalId: '1', text: '' }, 422, 'nothing-to-keep'],
    ['blanks', { externalId: '1', text: ' \n\t ' }, 422, 'nothing-to-keep'],
    ['no external id', { text: 'hello' }, 400, 'invalid-body'],
    ['a field we do not know', { externalId: '1', text: 'hello', txet: 'x' }, 400, 'invalid-body'],
    ['a day that is none', { externalId: '1', text: 'hello', sentAt: 'yesterday' }, 400, 'invalid-body'],
    ['a list', [], 400, 'invalid-body'],
    ['no consent to keep it', { externalId: '1', text: 'hello', consent: { keep: false } }, 422, 'consent-missing'],
    ['broken JSON', '{"externalId": "1", "text": ', 400, 'not-json'],
    ['an empty body', '', 400, 'not-json'],
    ['too much text', { externalId: '1', text: 'a'.repeat(2_000_001) }, 413, 'text-too-long'],
    ['an empty recording', audio(Buffer.alloc(0)), 422, 'recording-empty'],
    ['a text file as a recording', audio(Buffer.from('this is no sound at all')), 415, 'not-a-recording'],
    ['three hours of sound', audio(threeHours()), 413, 'recording-too-long'],
    [
      'a recording beyond the limit',
      audio(Buffer.concat([ogg, Buffer.alloc(2 * 1024 * 1024)])),
      413,
      'recording-too-large',
    ],
    [
      'a recording that is not base64',
      { externalId: '1', audio: { mimeType: 'audio/ogg', base64: 'not base64!!' } },
      422,
      'not-base64',
    ],
  ])('%s is refused as a problem with plain words', async (_name, body, status, code) => {
    const response = await send(body)
    expect([response.status, response.body.code]).toEqual([status, code])
    expect(response.type).toBe('application/problem+json')
    expect(response.body).toMatchObject({ status, title: expect.any(String), type: `/api/docs#${code}` })
    expect(response.body.detail).toMatch(/^[A-Z].{10,}\.$/s)
    expect(await kept()).toEqual([])
  })

  it('names every fault of the body at once', async () => {
    const { body } = await send({ externalId: '', text: 5, sentAt: 'soon' })
    expect(body.faults.map((fault: { field: string }) => fault.field).toSorted()).toEqual([
      'externalId',
      'sentAt',
      'text',
    ])
  })

  it('a body that is not JSON by its own word is refused', async () => {
    const response = await send('externalId=1', 'both').type('form')
    expect(response.status).toBe(415)
  })

  it.each(['externalId', 'sender', 'eventCode', 'area'])('a NUL or half a symbol in %s is refused', async field => {
    for (const bad of ['a\u0000b', 'a\ud83d']) {
      const response = await send({ externalId: '1', text: 'Hello there', [field]: bad })
      expect([response.status, response.body.faults[0].field]).toEqual([400, field])
    }
  })

  it('the ids of two systems never meet, whatever the systems are called', async () => {
    KEYS.slash = aKey('survey/north', 'intake')
    const first = await send({ externalId: 'north/1', text: 'From one.' }, 'intake')
    const second = await send({ externalId: '1', text: 'From the other.' }, 'slash')
    expect([first.status, second.status]).toEqual([202, 202])
  })

  it('bytes that are not UTF-8 are refused, not quietly changed', async () => {
    const body = Buffer.concat([Buffer.from('{"externalId":"1","text":"caf'), Buffer.from([0xe9]), Buffer.from('"}')])
    const response = await request(app)
      .post('/api/v1/experiences')
      .set('authorization', 'Bearer both')
      .type('json')
      .serialize(sent => sent)
      .send(body)
    expect([response.status, response.body.code]).toEqual([400, 'not-utf8'])
  })

  it('a body larger than any message is refused before it is read', async () => {
    const response = await send(`{"externalId":"1","text":"${'a'.repeat(16_000_000)}"}`)
    expect(response.status).toBe(413)
    expect(response.type).toBe('application/problem+json')
  })

  it('half a voice note is still somebody’s voice, and is kept', async () => {
    expect((await send(audio(truncated))).status).toBe(202)
  })

  it('when the database is down it is said that nothing was kept, and when to try again', async () => {
    setUp({
      receive: () => Promise.reject(new AppError('database-unavailable', 'Nothing was saved.', { retryable: true })),
    })
    const response = await send({ externalId: '1', text: 'hello' })
    expect([response.status, response.headers['retry-after']]).toEqual([503, '30'])
  })

  it('what nobody foresaw says nothing of its inside', async () => {
    setUp({ receive: () => Promise.reject(new Error('SECRET words of a parent')) })
    const response = await send({ externalId: '1', text: 'hello' })
    expect(response.status).toBe(500)
    expect(response.text).not.toContain('SECRET')
  })
})

describe('keys', () => {
  it.each([[''], ['Bearer '], ['Bearer nonsense'], ['Basic both']])('"%s" is no key', async authorization => {
    const response = await request(app).get('/api/v1/experiences').set('authorization', authorization)
    expect([response.status, response.headers['www-authenticate']]).toEqual([401, 'Bearer'])
  })

  it('a key can do what its scopes say and no more', async () => {
    expect((await send({ externalId: '1', text: 'hello' }, 'read')).status).toBe(403)
    expect((await ask('/experiences', 'intake')).status).toBe(403)
    expect((await ask('/experiences', 'read')).status).toBe(200)
  })

  it('one key’s flood is held back without touching the others', async () => {
    setUp({ callsPerMinute: 3 })
    for (let call = 0; call < 3; call++) expect((await ask('/experiences', 'read')).status).toBe(200)
    const refused = await ask('/experiences', 'read')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect((await ask('/experiences', 'both')).status).toBe(200)
  })
})

describe('reading records', () => {
  const aReadyNote = async () => {
    const note = aVoiceNote({ channel: 'api', externalId: 'survey/17' })
    await deps.experiences.create(note)
    const transcribed = await deps.experiences.save(withTranscript(note, heard().transcript, at), {
      by: 'machine',
      what: 'transcribed',
    })
    return deps.experiences.save(withReading(transcribed, aReading(), at), { by: 'machine', what: 'ready' })
  }

  it('shows state, transcript, redacted words and tags, and where nothing lies', async () => {
    const note = await aReadyNote()
    const { status, body, text } = await ask(`/experiences/${note.reference.toLowerCase()}`)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      reference: note.reference,
      externalId: '17',
      state: 'ready',
      transcript: { text: 'The bus never came.', engine: 'moonshine' },
      redacted: { text: expect.any(String) },
      tags: [{ codeId: 'ehcp-timeliness' }],
      service: ['la-send-team'],
    })
    expect(text).not.toContain(`audio/${note.id}`)
  })

  it('says so when there is no such reference', async () => {
    for (const reference of ['3333-3337', 'nonsense', '%00'])
      expect((await ask(`/experiences/${reference}`)).status).toBe(404)
  })

  it('pages through all records once', async () => {
    for (let item = 0; item < 5; item++) await send({ externalId: `${item}`, text: `Item ${item}` })
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const { body } = await ask(`/experiences?limit=2${cursor ? `&cursor=${cursor}` : ''}`)
      seen.push(...body.items.map((item: { reference: string }) => item.reference))
      cursor = body.nextCursor
    }
    expect(new Set(seen).size).toBe(5)
    expect(seen).toHaveLength(5)
  })

  it('filters by theme and time, and refuses what it does not know', async () => {
    expect((await ask('/experiences?theme=%00')).status).toBe(400)
    await aReadyNote()
    expect((await ask('/experiences?theme=ehcp-timeliness&from=2026-11-01&to=2026-12-01')).body.items).toHaveLength(1)
    expect((await ask('/experiences?theme=school-bullying')).body.items).toHaveLength(0)
    expect((await ask('/experiences?limit=500')).status).toBe(400)
    expect((await ask('/experiences?colour=red')).body.faults).toHaveLength(1)
  })
})

describe('the rest of the API', () => {
  it('describes itself for machines', async () => {
    const { body } = await request(app).get('/api/openapi.json')
    expect(body.openapi).toBe('3.1.0')
    expect(Object.keys(body.paths)).toEqual(['/experiences', '/experiences/{reference}'])
    expect(body.paths['/experiences'].post.requestBody.content['application/json'].schema.required).toEqual([
      'externalId',
    ])
  })

  it('answers an address it does not have as a problem', async () => {
    const response = await request(app).get('/api/v1/nothing')
    expect([response.status, response.type]).toEqual([404, 'application/problem+json'])
  })
})

/** One Ogg page that says its last sample is three hours in, behind a real first page. */
function threeHours(): Buffer {
  const last = Buffer.from(ogg.subarray(ogg.lastIndexOf('OggS')))
  last.writeBigUInt64LE(BigInt(3 * 3600 * 48_000), 6)
  return Buffer.concat([ogg.subarray(0, ogg.lastIndexOf('OggS')), last])
}
