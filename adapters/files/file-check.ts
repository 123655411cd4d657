import { isUtf8 } from 'node:buffer'
import { fileTypeFromBuffer } from 'file-type'
import { AppError } from '../../src/domain/errors.js'
import type { FileCheck } from '../../src/domain/file-check.js'
import { sniffAudio } from '../audio/sniff.js'

/**
 * Looks at a file's own bytes; what its name or its sender says it is counts for nothing.
 * @param largest bytes
 */
export const createFileCheck = (largest: number): FileCheck => ({
  async check(bytes) {
    if (bytes.byteLength === 0) throw new AppError('recording-empty', 'The file is empty. Please send it again.')
    if (bytes.byteLength > largest) throw tooLarge(largest)
    const mimeType = (await fileTypeFromBuffer(bytes))?.mime ?? (isText(bytes) ? 'text/plain' : UNKNOWN)
    return { mimeType: mimeType.startsWith('audio/') ? (sniffAudio(bytes)?.mimeType ?? UNKNOWN) : mimeType }
  },
})

// ---------------------------------------------------------------------------------------------------------------------

/** Also for sound that nobody could hear, such as notes for a synthesiser: it is kept as a file. */
const UNKNOWN = 'application/octet-stream'

const isText = (bytes: Uint8Array): boolean => isUtf8(bytes) && !bytes.includes(0)

const tooLarge = (largest: number) =>
  new AppError(
    'recording-too-large',
    `This file is larger than ${Math.floor(largest / 1024 / 1024)} MB. Please send a smaller one.`,
  )
