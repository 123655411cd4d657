import { createHash } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '../../src/domain/errors.js'
import type { Model } from '../../src/domain/learning/model.js'
import { bytesOfFloats, bytesOfWholes, floatsIn, wholesIn } from './numbers.js'

/**
 * A model as one file: a line that names the format, its version and a checksum of the rest; a line of JSON that says what is in
 * it; then the numbers, the low byte first: features, rarity, scales, offsets and thresholds in four bytes each, weights in one.
 *
 * @param lensMark what the model's lens is known by.
 */
export const writeModelFile = (model: Model, lensMark: string): Uint8Array => {
  const { labels, calibrations, choices, vocabulary, weights, scales, offsets, thresholds } = model
  const head: Head = {
    labels,
    calibrations,
    choices,
    features: vocabulary.features.length,
    lens: lensMark,
  }
  const rest = Buffer.concat([
    Buffer.from(`${JSON.stringify(head)}\n`),
    bytesOfWholes(vocabulary.features),
    ...[vocabulary.rarity, scales, offsets, thresholds].map(bytesOfFloats),
    new Uint8Array(weights.buffer, weights.byteOffset, weights.byteLength),
  ])
  return Buffer.concat([Buffer.from(`${FORMAT} ${VERSION} ${checksumOf(rest)}\n`), rest])
}

/** @throws AppError `misconfigured` when it is no such file, is damaged, or was written for another lens */
export const readModelFile = (bytes: Uint8Array, lensMark: string): Model => {
  const { line: first, rest } = cutLine(bytes)
  const [, version, checksum] = FIRST_LINE.exec(first) ?? []
  if (!version) throw unusable('is no model of Earshot')
  if (Number(version) > VERSION) throw unusable('was made by a newer Earshot')
  if (checksumOf(rest) !== checksum) throw unusable('is damaged')
  const { line, rest: numbers } = cutLine(rest)
  const head = headIn(line)
  if (!head) throw unusable('is damaged')
  if (head.lens !== lensMark)
    throw unusable('was made by another version of Earshot, which looks at texts in another way')
  return modelOf(head, numbers)
}

// ---------------------------------------------------------------------------------------------------------------------

const FORMAT = 'earshot-model'
const VERSION = 2
const FIRST_LINE = /^earshot-model (\d{1,6}) ([0-9a-f]{64})$/
const LINE_FEED = 10

const headShape = z.strictObject({
  labels: z.array(z.string()).min(1),
  calibrations: z.array(z.strictObject({ slope: z.number(), offset: z.number() })),
  choices: z.array(z.strictObject({ labels: z.array(z.string()), weights: z.array(z.array(z.number())) })).default([]),
  features: z.int().min(0),
  lens: z.string(),
})

type Head = z.infer<typeof headShape>

const checksumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const unusable = (what: string): AppError =>
  new AppError(
    'misconfigured',
    `The model in this folder cannot be used: it ${what}. Learn it again: earshot classifier train.`,
  )

const cutLine = (bytes: Uint8Array): { line: string; rest: Uint8Array } => {
  const end = bytes.indexOf(LINE_FEED)
  const line = Buffer.from(bytes.subarray(0, Math.max(0, end))).toString('utf8')
  return { line, rest: bytes.subarray(end + 1) }
}

const headIn = (line: string): Head | null => {
  try {
    return headShape.safeParse(JSON.parse(line)).data ?? null
  } catch {
    return null
  }
}

const modelOf = ({ labels, calibrations, choices, features }: Head, numbers: Uint8Array): Model => {
  const inFours = [features, features, labels.length, labels.length, labels.length].map(count => count * 4)
  const lengths = [...inFours, features * labels.length]
  const whole = lengths.reduce((sum, length) => sum + length, 0)
  if (whole !== numbers.byteLength || calibrations.length !== labels.length) throw unusable('is damaged')
  const part = (place: number): Uint8Array => {
    const start = lengths.slice(0, place).reduce((sum, length) => sum + length, 0)
    return numbers.subarray(start, start + (lengths[place] ?? 0))
  }
  return {
    labels,
    calibrations,
    choices,
    vocabulary: { features: wholesIn(part(0)), rarity: floatsIn(part(1)) },
    scales: floatsIn(part(2)),
    offsets: floatsIn(part(3)),
    thresholds: floatsIn(part(4)),
    weights: new Int8Array(part(5)),
  }
}
