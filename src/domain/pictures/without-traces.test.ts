import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orientationIn, orientationSegment } from './orientation.js'
import { withoutTraces } from './without-traces.js'

const text = (words: string): number[] => [...Buffer.from(words, 'latin1')]
const segment = (marker: number, body: number[]): number[] => {
  const length = body.length + 2
  return [0xff, marker, length >> 8, length & 0xff, ...body]
}
const frame = (width: number, height: number) =>
  segment(0xc0, [8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0])
/** Data with a byte that looks like a marker, and a restart. */
const SCAN = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 0x12, 0xff, 0x00, 0xd9, 0xff, 0xd0, 0x34]
const END = [0xff, 0xd9]
const jpeg = (...parts: number[][]) => Uint8Array.from([0xff, 0xd8, ...parts.flat()])

/** What a phone writes, in the order of bytes of Intel: a place, and that the picture lies on its side. */
const EXIF = segment(0xe1, [
  ...text('Exif\0\0II'),
  ...[42, 0, 8, 0, 0, 0, 2, 0],
  ...[0x25, 0x88, 4, 0, 1, 0, 0, 0, 99, 0, 0, 0],
  ...[0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0],
  ...[0, 0, 0, 0],
  ...text('52.1N 2.3W'),
])

describe('a photo', () => {
  it('says no more than how it looks, and which side is up', () => {
    const jfif = segment(0xe0, text('JFIF\0'))
    const colours = segment(0xe2, text('ICC_PROFILE\0'))
    const traces = [segment(0xfe, text('Ann took it')), segment(0xe2, text('MPF\0')), segment(0xed, text('Photoshop'))]
    const taken = jpeg(jfif, EXIF, ...traces, colours, frame(40, 30), SCAN, END, text('behind the end'))
    const kept = withoutTraces(taken, 'image/jpeg')
    expect(kept).toEqual(jpeg([...orientationSegment(6)], jfif, colours, frame(40, 30), SCAN, END))
    expect(orientationIn(orientationSegment(6))).toBe(6)
  })

  it('that has no traces stays as it is', () => {
    const plain = jpeg(frame(40, 30), [0xff], segment(0xc4, [0]), SCAN, segment(0xc4, text('\xff\xd9')), SCAN, END)
    expect(withoutTraces(plain, 'image/jpeg')).toEqual(
      jpeg(frame(40, 30), segment(0xc4, [0]), SCAN, segment(0xc4, text('\xff\xd9')), SCAN, END),
    )
  })

  it('that is broken, or so large that a browser stands still, is none', () => {
    expect(withoutTraces(jpeg(frame(40, 30), SCAN), 'image/jpeg')).toBeNull()
    expect(withoutTraces(jpeg(frame(40, 30).slice(0, 6), END), 'image/jpeg')).toBeNull()
    expect(withoutTraces(jpeg(frame(65_000, 65_000), SCAN, END), 'image/jpeg')).toBeNull()
  })
})

describe('a picture as PNG', () => {
  const chunk = (name: string, body: number[] = []) => [0, 0, 0, body.length, ...text(name), ...body, 1, 2, 3, 4]
  const head = (width: number) =>
    chunk('IHDR', [0, width >> 16, (width >> 8) & 0xff, width & 0xff, 0, 1, 0, 0, 8, 0, 0, 0, 0])
  const png = (...chunks: number[][]) => Uint8Array.from([...text('\x89PNG\r\n\x1a\n'), ...chunks.flat()])

  it('says no more than how it looks', () => {
    const looks = [head(100), chunk('gAMA', [0, 0, 0, 1]), chunk('IDAT', [1])]
    const traces = [chunk('tEXt', text('Author')), chunk('eXIf', [1]), chunk('tIME', [1])]
    const taken = png(...looks, ...traces, chunk('IEND'), text('behind the end'))
    expect(withoutTraces(taken, 'image/png')).toEqual(png(...looks, chunk('IEND')))
  })

  it('that is broken, or so large that a browser stands still, is none', () => {
    expect(withoutTraces(png(head(100), chunk('IDAT')), 'image/png')).toBeNull()
    expect(withoutTraces(png(head(60_000), chunk('IEND')), 'image/png')).toBeNull()
  })
})

it('of any bytes makes a picture or nothing, and comes to an end', () => {
  const types = fc.constantFrom('image/jpeg', 'image/png')
  const pieces = fc.array(fc.oneof(fc.constantFrom([0xff], EXIF, SCAN, END, frame(9, 9)), fc.array(fc.nat(255))))
  fc.assert(
    fc.property(pieces, types, (parts, type) => {
      const kept = withoutTraces(jpeg(...parts), type)
      if (kept) expect(withoutTraces(kept, type)).toEqual(kept)
    }),
  )
})

it('leaves other files alone', () => {
  expect(withoutTraces(Uint8Array.of(1, 2), 'application/pdf')).toEqual(Uint8Array.of(1, 2))
})
