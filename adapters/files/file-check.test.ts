import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFileCheck } from './file-check.js'

const files = createFileCheck(1024 * 1024)
const typeOf = async (bytes: Uint8Array) => (await files.check(bytes)).mimeType
const text = (words: string) => new TextEncoder().encode(words)
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])

describe('what a file is', () => {
  it.each([
    ['a picture', PNG, 'image/png'],
    ['a PDF', text('%PDF-1.7\n'), 'application/pdf'],
    ['a page of a website, which is never shown as one', text('<html><script>alert(1)</script></html>'), 'text/plain'],
    ['a letter', text('Dear SENCO, merci Ümit'), 'text/plain'],
    ['bytes of no kind', Uint8Array.of(0, 1, 2, 3), 'application/octet-stream'],
    ['notes for a synthesiser', text('MThd\0\0\0\u0006'), 'application/octet-stream'],
  ])('%s', async (_name, bytes, mimeType) => expect(await typeOf(bytes)).toBe(mimeType))

  it.each([
    ['voice/pico_d02.ogg', 'audio/ogg'],
    ['audio/memo.mp3', 'audio/mpeg'],
    ['audio/old-phone.amr', 'audio/amr'],
    ['voice/edge_stereo48k.m4a', 'audio/mp4'],
  ])('%s that comes as a document is a recording', async (name, mimeType) =>
    expect(await typeOf(await readFile(`test/fixtures/${name}`))).toBe(mimeType),
  )

  it('an empty file and one that is too large are refused with words about files', async () => {
    await expect(files.check(new Uint8Array())).rejects.toMatchObject({ code: 'recording-empty' })
    const tooLarge = files.check(new Uint8Array(1024 * 1024 + 1))
    await expect(tooLarge).rejects.toMatchObject({
      code: 'recording-too-large',
      shownAs: expect.stringContaining('1 MB'),
    })
  })

  it('any bytes at all are of some kind', async () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 300 })
    const begun = fc.constantFrom(
      PNG,
      text('%PDF-1.7'),
      text('PK\u0003\u0004'),
      text('OggS'),
      text('RIFF'),
      text('ftyp'),
    )
    await fc.assert(
      fc.asyncProperty(begun, bytes, async (start, rest) => {
        expect(await typeOf(Uint8Array.from([...start, ...rest]))).toMatch(/^[a-z]+\/.+/)
      }),
      { numRuns: 300 },
    )
  })
})
