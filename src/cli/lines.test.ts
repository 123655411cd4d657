import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf } from './lines.js'

const read = async (chunks: Uint8Array[]): Promise<string[]> => {
  const lines: string[] = []
  const stream = (async function* () {
    yield* chunks
  })()
  for await (const line of linesOf(stream)) lines.push(line)
  return lines
}

describe('the lines of a stream', () => {
  it('are the same however the bytes are cut', async () => {
    const cuts = fc.array(fc.nat(200), { maxLength: 10 })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' })), cuts, async (texts, places) => {
        const wanted = texts.map(text => text.replaceAll('\n', ' '))
        const bytes = Buffer.from(wanted.map(line => `${line}\n`).join(''))
        const sorted = [
          0,
          ...places.map(place => Math.min(place, bytes.length)).toSorted((a, b) => a - b),
          bytes.length,
        ]
        const chunks = sorted.slice(1).map((end, index) => bytes.subarray(sorted[index], end))
        expect(await read(chunks)).toEqual(wanted)
      }),
    )
  })

  it('end at a line feed only', async () => {
    expect(await read([Buffer.from('a\u2028b\u0085c\rd\ne')])).toEqual(['a\u2028b\u0085c\rd', 'e'])
  })
})
