import request from 'supertest'
import { beforeEach, describe, expect, it } from 'vitest'
import { aReading } from '../../../test/support/a-reading.js'
import { type ApiCaller, apiCaller } from '../../../test/support/api-caller.js'
import { anExperience, aVoiceNote, heard, whenHeard } from '../../../test/support/builders.js'
import { aChatRecord } from '../../../test/support/some-records.js'
import { anEdition, aSurvey } from '../../../test/support/survey-builders.js'
import { recordingsOf } from '../../domain/experience/original.js'
import { withReading } from '../../domain/experience.js'

const at = new Date('2026-11-21T10:00:00.000Z')

let api: ApiCaller
beforeEach(() => {
  api = apiCaller()
})

describe('keys', () => {
  it.each([[''], ['Bearer '], ['Bearer nonsense'], ['Basic both']])('"%s" is no key', async authorization => {
    const response = await request(api.app).get('/api/v1/experiences').set('authorization', authorization)
    expect([response.status, response.headers['www-authenticate']]).toEqual([401, 'Bearer'])
  })

  it('a key can do what its scopes say and no more', async () => {
    expect((await api.send({ externalId: '1', text: 'hello' }, 'read')).status).toBe(403)
    expect((await api.ask('/experiences', 'intake')).status).toBe(403)
    expect((await api.ask('/experiences', 'read')).status).toBe(200)
  })

  it('one key’s flood is held back without touching the others', async () => {
    api = apiCaller({ callsPerMinute: 3 })
    for (let call = 0; call < 3; call++) expect((await api.ask('/experiences', 'read')).status).toBe(200)
    const refused = await api.ask('/experiences', 'read')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect((await api.ask('/experiences', 'both')).status).toBe(200)
  })
})

describe('reading records', () => {
  const aReadyNote = async () => {
    const note = aVoiceNote({ channel: 'api', externalId: 'survey/17' })
    await api.deps.experiences.create(note)
    const transcribed = await api.deps.experiences.save(whenHeard(note, heard().transcript, at), {
      by: 'machine',
      what: 'transcribed',
    })
    return api.deps.experiences.save(withReading(transcribed, aReading(), at), { by: 'machine', what: 'ready' })
  }

  it('shows state, transcript, redacted words and tags, and where nothing lies', async () => {
    const note = await aReadyNote()
    const { status, body, text } = await api.ask(`/experiences/${note.reference.toLowerCase()}`)
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

  it('shows every message of it, its files, and where none of them lies', async () => {
    const record = await aChatRecord(api.deps.blobs)
    await api.deps.experiences.create(record)
    const { body, text } = await api.ask(`/experiences/${record.reference}`)
    const [audio] = recordingsOf(record.original).map(recording => recording.audio)
    const { sha256, size } = audio ?? expect.fail('no recording')
    expect(body.original).toEqual({
      kind: 'voice',
      text: 'Please listen to this. It is about my son.\n\nThe bus is late again.',
      parts: [
        { sentAt: '2026-11-21T09:57:00.000Z', text: 'Please listen to this. It is about my son.' },
        {
          sentAt: '2026-11-21T09:59:00.000Z',
          recording: { mimeType: 'audio/ogg', size, sha256, seconds: 6, playable: 'audio/ogg' },
        },
        { sentAt: '2026-11-21T10:02:00.000Z', text: 'The bus is late again.', file: body.attachments[0] },
      ],
    })
    expect(body.attachments).toEqual([
      { mimeType: 'image/png', size: expect.any(Number), sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ])
    expect(text).not.toMatch(/audio\/[0-9a-f-]{36}|file\/[0-9a-f-]{36}|at the bus\.png/)
  })

  it('names the question of a survey that the words answer, and the response that the rest stands in', async () => {
    const survey = { editionId: 'e', responseId: 'r', questionId: 'one-change', question: 'What would you change?' }
    const record = anExperience({ survey })
    await api.deps.experiences.create(record)
    const { body } = await api.ask(`/experiences/${record.reference}`)
    expect([body.survey, body.surveyResponseId]).toEqual([survey, 'r'])
  })

  it('says so when there is no such reference', async () => {
    for (const reference of ['3333-3337', 'nonsense', '%00'])
      expect((await api.ask(`/experiences/${reference}`)).status).toBe(404)
  })

  it('pages through all records once', async () => {
    for (let item = 0; item < 5; item++) await api.send({ externalId: `${item}`, text: `Item ${item}` })
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const { body } = await api.ask(`/experiences?limit=2${cursor ? `&cursor=${cursor}` : ''}`)
      seen.push(...body.items.map((item: { reference: string }) => item.reference))
      cursor = body.nextCursor
    }
    expect(new Set(seen).size).toBe(5)
    expect(seen).toHaveLength(5)
  })

  it('filters by theme and time, and refuses what it does not know', async () => {
    expect((await api.ask('/experiences?theme=%00')).status).toBe(400)
    await aReadyNote()
    expect((await api.ask('/experiences?theme=ehcp-timeliness&from=2026-11-01&to=2026-12-01')).body.items).toHaveLength(
      1,
    )
    expect((await api.ask('/experiences?theme=school-bullying')).body.items).toHaveLength(0)
    expect((await api.ask('/experiences?limit=500')).status).toBe(400)
    expect((await api.ask('/experiences?colour=red')).body.faults).toHaveLength(1)
  })
})

describe('the answers to a survey', () => {
  it('are listed by the code of its edition, and by one of its questions', async () => {
    const edition = anEdition({ code: 'year-2026' })
    await api.deps.surveys.create(aSurvey({ id: edition.surveyId }), edition)
    for (const questionId of ['story', 'wish']) {
      const survey = { editionId: edition.id, responseId: 'r', questionId, question: 'Tell us.' }
      await api.deps.experiences.create(anExperience({ survey }))
    }
    await api.deps.experiences.create(anExperience())
    const list = async (query: string) => (await api.ask(`/experiences?${query}`)).body.items.length
    expect(await list('survey=year-2026')).toBe(2)
    expect(await list('survey=year-2026&question=wish')).toBe(1)
  })

  it.each([
    ['survey=year-1066', 'survey'],
    ['question=wish', 'question'],
  ])('%s is refused, and not answered with other records', async (query, field) => {
    const { status, body } = await api.ask(`/experiences?${query}`)
    expect([status, body.faults[0].field]).toEqual([400, field])
  })
})

describe('the rest of the API', () => {
  it('describes itself for machines', async () => {
    const { body } = await request(api.app).get('/api/openapi.json')
    expect(body.openapi).toBe('3.1.0')
    expect(Object.keys(body.components.schemas.Record.properties.original.properties)).toEqual([
      'kind',
      'text',
      'parts',
    ])
    expect(Object.keys(body.paths)).toEqual(['/experiences', '/experiences/{reference}'])
    expect(body.paths['/experiences'].post.requestBody.content['application/json'].schema.required).toEqual([
      'externalId',
    ])
  })

  it('answers an address it does not have as a problem', async () => {
    const response = await request(api.app).get('/api/v1/nothing')
    expect([response.status, response.type]).toEqual([404, 'application/problem+json'])
  })
})
