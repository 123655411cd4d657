import { AppError } from '../../src/domain/errors.js'
import type { RecordingCheck } from '../../src/domain/recording-check.js'
import { containerSeconds } from './container-seconds.js'
import { recordingTooLong } from './recording.js'
import { sniffAudio } from './sniff.js'

/** Looks at a file's own bytes; what its name or its sender says it is counts for nothing. */
export const createRecordingCheck = (limits: { seconds: number; bytes: number }): RecordingCheck => ({
  check(bytes) {
    if (bytes.byteLength === 0) throw new AppError('recording-empty', 'The recording is empty. Please record it again.')
    if (bytes.byteLength > limits.bytes) throw tooLarge(limits.bytes)
    const sniffed = sniffAudio(bytes)
    if (!sniffed) throw notARecording()
    const seconds = containerSeconds(bytes)
    if (seconds === null) return { mimeType: sniffed.mimeType }
    if (seconds > limits.seconds) throw recordingTooLong(limits.seconds)
    return { mimeType: sniffed.mimeType, seconds }
  },
})

// ---------------------------------------------------------------------------------------------------------------------

const notARecording = () =>
  new AppError(
    'not-a-recording',
    'This file is not a recording that we know. Send a voice note, or an MP3, M4A, WAV or Ogg file.',
  )

const tooLarge = (bytes: number) =>
  new AppError(
    'recording-too-large',
    `This recording is larger than ${Math.floor(bytes / 1024 / 1024)} MB. Please send it in shorter parts.`,
  )
