import { readFile } from 'node:fs/promises'
import request from 'supertest'
import { beforeEach, describe, expect, it } from 'vitest'
import { type ApiCaller, apiCaller } from '../../../test/support/api-caller.js'
import { AppError } from '../../domain/errors.js'

const ogg = await readFile('test/fixtures/voice/pico_d02.ogg')

let api: ApiCaller
beforeEach(() => {
  api = apiCaller()
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
    const response = await api.send(body)
    expect([response.status, response.body.code]).toEqual([status, code])
    expect(response.type).toBe('application/problem+json')
    expect(response.body).toMatchObject({ status, title: expect.any(String), type: `/api/docs#${code}` })
    expect(response.body.detail).toMatch(/^[A-Z].{10,}\.$/s)
    expect(await api.kept()).toEqual([])
  })

  it('names every fault of the body at once', async () => {
    const { body } = await api.send({ externalId: '', text: 5, sentAt: 'soon' })
    expect(body.faults.map((fault: { field: string }) => fault.field).toSorted()).toEqual([
      'externalId',
      'sentAt',
      'text',
    ])
  })

  it('a body that is not JSON by its own word is refused', async () => {
    const response = await api.send('externalId=1', 'both').type('form')
    expect(response.status).toBe(415)
  })

  it.each(['externalId', 'sender', 'eventCode', 'area'])('a NUL or half a symbol in %s is refused', async field => {
    for (const bad of ['a\u0000b', 'a\ud83d']) {
      const response = await api.send({ externalId: '1', text: 'Hello there', [field]: bad })
      expect([response.status, response.body.faults[0].field]).toEqual([400, field])
    }
  })

  it('bytes that are not UTF-8 are refused, not quietly changed', async () => {
    const body = Buffer.concat([Buffer.from('{"externalId":"1","text":"caf'), Buffer.from([0xe9]), Buffer.from('"}')])
    const response = await request(api.app)
      .post('/api/v1/experiences')
      .set('authorization', 'Bearer both')
      .type('json')
      .serialize(sent => sent)
      .send(body)
    expect([response.status, response.body.code]).toEqual([400, 'not-utf8'])
  })

  it('a body larger than any message is refused before it is read', async () => {
    const response = await api.send(`{"externalId":"1","text":"${'a'.repeat(16_000_000)}"}`)
    expect(response.status).toBe(413)
    expect(response.type).toBe('application/problem+json')
  })

  it('half a voice note is still somebody’s voice, and is kept', async () => {
    expect((await api.send(audio(truncated))).status).toBe(202)
  })

  it('when the database is down it is said that nothing was kept, and when to try again', async () => {
    api = apiCaller({
      receive: () => Promise.reject(new AppError('database-unavailable', 'Nothing was saved.', { retryable: true })),
    })
    const response = await api.send({ externalId: '1', text: 'hello' })
    expect([response.status, response.headers['retry-after']]).toEqual([503, '30'])
  })

  it('what nobody foresaw says nothing of its inside', async () => {
    api = apiCaller({ receive: () => Promise.reject(new Error('SECRET words of a parent')) })
    const response = await api.send({ externalId: '1', text: 'hello' })
    expect(response.status).toBe(500)
    expect(response.text).not.toContain('SECRET')
  })
})

/** One Ogg page that says its last sample is three hours in, behind a real first page. */
function threeHours(): Buffer {
  const last = Buffer.from(ogg.subarray(ogg.lastIndexOf('OggS')))
  last.writeBigUInt64LE(BigInt(3 * 3600 * 48_000), 6)
  return Buffer.concat([ogg.subarray(0, ogg.lastIndexOf('OggS')), last])
}
