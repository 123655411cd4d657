import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { containerSeconds } from './container-seconds.js'
import { sniffAudio } from './sniff.js'
import { wavFile } from './wav-file.js'

const fixture = (name: string) => readFile(`test/fixtures/${name}`)

describe('sniffing a recording', () => {
  test.each([
    ['audio/voice-note.ogg', { mimeType: 'audio/ogg', container: 'ogg', codec: 'opus' }],
    ['audio/browser-chromium-opus.webm', { mimeType: 'audio/webm', container: 'webm', codec: 'opus' }],
    ['audio/browser-chromium-opus.mp4', { mimeType: 'audio/mp4', container: 'mp4', codec: 'opus' }],
    ['audio/browser-safari-like-aac.m4a', { mimeType: 'audio/mp4', container: 'mp4', codec: 'aac' }],
    ['audio/browser-safari-like-fragmented.mp4', { mimeType: 'audio/mp4', container: 'mp4', codec: 'aac' }],
    ['audio/old-phone.3gp', { mimeType: 'audio/3gpp', container: '3gp', codec: 'amr' }],
    ['audio/old-phone.amr', { mimeType: 'audio/amr', container: 'amr', codec: 'amr' }],
    ['audio/memo.mp3', { mimeType: 'audio/mpeg', container: 'mp3', codec: 'mp3' }],
  ])('%s is known by its bytes', async (name, expected) => {
    expect(sniffAudio(await fixture(name))).toEqual(expected)
  })

  test.each([
    ['an Ogg with Vorbis', 'OggS'.padEnd(26, '\0').concat('\x01\x1e\x01vorbis'), 'ogg', 'vorbis'],
    ['a FLAC file', 'fLaC\0\0\0\x22', 'flac', 'flac'],
    ['wide-band AMR', '#!AMR-WB\n\x04', 'amr', 'amr'],
    ['an MP3 with a title', 'ID3\x04\0\0', 'mp3', 'mp3'],
    ['a bare MP3 frame', '\xff\xfb\x90\x64', 'mp3', 'mp3'],
    ['a bare AAC frame', '\xff\xf1\x50\x80', 'aac', 'aac'],
    ['a WAV file', 'RIFF\x24\0\0\0WAVEfmt ', 'wav', 'pcm'],
  ])('%s is known by its bytes', (_name, bytes, container, codec) => {
    expect(sniffAudio(Buffer.from(bytes, 'latin1'))).toMatchObject({ container, codec })
  })

  test.each([
    ['a text', 'Dear all, this is how it went.'],
    ['a text in UTF-16', '\xff\xfeD\0e\0a\0r\0'],
    ['a PNG picture', '\x89PNG\r\n\x1a\n'],
    ['a PDF', '%PDF-1.7'],
    ['a web page', '<!doctype html><html>'],
    ['a zip file', 'PK\x03\x04'],
    ['nothing', ''],
  ])('%s is no recording', (_name, bytes) => {
    expect(sniffAudio(Buffer.from(bytes, 'latin1'))).toBeNull()
  })

  test('a film whose title names the sound handler is no sound', () => {
    const box = (type: string, ...contents: Buffer[]) => {
      const inside = Buffer.concat(contents)
      const head = Buffer.alloc(8)
      head.writeUInt32BE(8 + inside.length)
      head.write(type, 4)
      return Buffer.concat([head, inside])
    }
    const track = (handler: string) =>
      box(
        'trak',
        box('udta', Buffer.from('soun')),
        box('mdia', box('hdlr', Buffer.alloc(8), Buffer.from(handler)), box('minf', box('stbl', box('stsd', ENTRY)))),
      )
    const ENTRY = Buffer.from('\0\0\0\0\0\0\0\x01\0\0\0\x08mp4a', 'latin1')
    const film = (handler: string) => Buffer.concat([box('ftyp', Buffer.from('isom')), box('moov', track(handler))])
    expect(sniffAudio(film('soun'))).toMatchObject({ codec: 'aac' })
    expect(sniffAudio(film('vide'))).not.toHaveProperty('codec')
  })

  test('any bytes get an answer', () => {
    const starts = ['OggS', '\x1aE\xdf\xa3webm', '\0\0\0\x18ftypisom', 'RIFF\0\0\0\0WAVEfmt ', '\xff\xfb', '']
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), (start, rest) => {
        const bytes = Buffer.concat([Buffer.from(start, 'latin1'), rest])
        const seconds = containerSeconds(bytes)
        expect(sniffAudio(bytes)?.mimeType ?? 'audio/none').toMatch(/^audio\//)
        expect(seconds === null || (Number.isFinite(seconds) && seconds > 0)).toBe(true)
      }),
    )
  })
})

describe('the length a container tells', () => {
  test.each([
    ['audio/voice-note.ogg', 7.55],
    ['voice/long_dev_90s.ogg', 91.28],
    ['audio/browser-safari-like-aac.m4a', 3],
    ['audio/old-phone.3gp', 7.54],
  ])('%s says how long it is', async (name, seconds) => {
    expect(containerSeconds(await fixture(name))).toBeCloseTo(seconds, 1)
  })

  test('a WAV file says how long it is', () => {
    expect(containerSeconds(wavFile(new Float32Array(24_000)))).toBe(1.5)
  })

  test('a WAV file is searched for its sound a while, and not through millions of empty chunks', () => {
    const file = wavFile(new Float32Array(24_000))
    const withEmptyChunks = (count: number) =>
      Buffer.concat([file.subarray(0, 12), Buffer.from('junk\0\0\0\0'.repeat(count)), file.subarray(12)])
    expect(containerSeconds(withEmptyChunks(100))).toBe(1.5)
    expect(containerSeconds(withEmptyChunks(100_000))).toBeNull()
  })

  test.each(['audio/browser-chromium-opus.webm', 'audio/browser-safari-like-fragmented.mp4', 'audio/memo.mp3'])(
    '%s does not say it cheaply',
    async name => {
      expect(containerSeconds(await fixture(name))).toBeNull()
    },
  )
})
