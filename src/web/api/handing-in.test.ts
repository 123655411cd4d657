import { readFile } from 'node:fs/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { type ApiCaller, apiCaller } from '../../../test/support/api-caller.js'
import { readReference } from '../../domain/reference.js'

const ogg = await readFile('test/fixtures/voice/pico_d02.ogg')

let api: ApiCaller
beforeEach(() => {
  api = apiCaller()
})

describe('handing in an experience', () => {
  it('answers 202 with the reference once it is kept', async () => {
    const response = await api.send({ externalId: '1', text: 'We waited a year.' })
    expect(response.status).toBe(202)
    expect(response.body).toEqual({ reference: (await api.kept())[0]?.reference, state: 'received' })
    expect(readReference(response.body.reference)).toBe(response.body.reference)
  })

  it('answers 200 duplicate with the same reference for a repeat', async () => {
    const first = await api.send({ externalId: '1', text: 'We waited a year.' })
    const second = await api.send({ externalId: '1', text: 'We waited a year.' })
    expect(second.status).toBe(200)
    expect(second.body).toEqual({ reference: first.body.reference, duplicate: true })
  })

  it('two systems that number their messages alike lose none of them', async () => {
    expect((await api.send({ externalId: '1', text: 'From one.' }, 'intake')).status).toBe(202)
    expect((await api.send({ externalId: '1', text: 'From the other.' }, 'other')).status).toBe(202)
    expect(await api.kept()).toHaveLength(2)
  })

  it('the ids of two systems never meet, whatever the systems are called', async () => {
    const first = await api.send({ externalId: 'north/1', text: 'From one.' }, 'intake')
    const second = await api.send({ externalId: '1', text: 'From the other.' }, 'slash')
    expect([first.status, second.status]).toEqual([202, 202])
  })

  it('keeps text, voice, sender, time, consent, event and area', async () => {
    const response = await api.send({
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
    expect((await api.kept())[0]).toMatchObject({
      channel: 'api',
      sentAt: '2026-11-20T22:59:00.000Z',
      contributorKey: expect.stringMatching(/^[\w-]{43}$/),
      consent: { keep: true, quote: true, contact: true, language: 'pl', how: 'by-sending-system' },
      eventCode: 'FAIR26',
      stated: { area: 'wyre-forest' },
      original: {
        kind: 'voice',
        parts: [{ text: 'About this:', recording: { audio: { mimeType: 'audio/ogg', size: ogg.length } } }],
      },
    })
  })

  it('keeps a place that the frame does not know as it stands, rather than refuse the message', async () => {
    expect((await api.send({ externalId: '1', text: 'Hello.', area: 'Atlantis' })).status).toBe(202)
    expect((await api.kept())[0]?.stated).toEqual({ place: 'Atlantis' })
  })

  it.each([
    ['emoji and families', 'so tired 😭 👩‍👧‍👦 thank you 🙏🏽'],
    ['right-to-left text', 'ابني لا يذهب إلى المدرسة \u200fשלום'],
    ['a megabyte of text', 'we waited '.repeat(104_858)],
  ])('keeps %s whole', async (_name, text) => {
    expect((await api.send({ externalId: '1', text })).status).toBe(202)
    expect((await api.kept())[0]?.words).toBe(text)
  })

  it('takes NUL bytes out, which no database keeps, and leaves the rest', async () => {
    expect((await api.send('{"externalId":"1","text":"he\\u0000llo"}')).status).toBe(202)
    expect((await api.kept())[0]?.words).toBe('hello')
  })
})
