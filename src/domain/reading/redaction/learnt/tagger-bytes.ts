import type { Linear } from './linear.js'
import type { TaggerModel } from './name-tagger.js'

/** A tagger's model as bytes: a line of JSON that says what is in it, then the weights, one byte each. */
export const taggerToBytes = ({ words, segments, ...rest }: TaggerModel): Uint8Array => {
  const head = { ...rest, words: headOf(words), segments: headOf(segments) }
  const line = new TextEncoder().encode(`${JSON.stringify(head)}\n`)
  const bytes = new Uint8Array(line.length + words.weights.length + segments.weights.length)
  bytes.set(line)
  bytes.set(bytesOf(words), line.length)
  bytes.set(bytesOf(segments), line.length + words.weights.length)
  return bytes
}

/**
 * @param bytes as `taggerToBytes` made them; whoever keeps them sees to it that they come back whole
 * @throws SyntaxError when they are something else
 */
export const taggerFromBytes = (bytes: Uint8Array): TaggerModel => {
  const end = bytes.indexOf(LINE_FEED)
  const head: Head = JSON.parse(new TextDecoder().decode(bytes.subarray(0, Math.max(0, end))))
  const { words, segments, ...rest } = head
  const first = end + 1
  const second = first + words.rows * words.labels
  if (bytes.length !== second + segments.rows * segments.labels)
    throw new SyntaxError('These bytes are no whole tagger.')
  return {
    ...rest,
    words: linearOf(words, bytes.subarray(first, second)),
    segments: linearOf(segments, bytes.subarray(second)),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const LINE_FEED = 10

interface LinearHead {
  labels: number
  rows: number
  scales: number[]
}

type Head = Omit<TaggerModel, 'words' | 'segments'> & { words: LinearHead; segments: LinearHead }

const headOf = ({ labels, rows, scales }: Linear): LinearHead => ({ labels, rows, scales: [...scales] })

const bytesOf = ({ weights }: Linear): Uint8Array => new Uint8Array(weights.buffer, weights.byteOffset, weights.length)

const linearOf = ({ labels, rows, scales }: LinearHead, bytes: Uint8Array): Linear => ({
  labels,
  rows,
  scales: Float32Array.from(scales),
  weights: Int8Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)),
})
