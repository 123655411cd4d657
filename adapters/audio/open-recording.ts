import type { Heard } from '../../src/domain/ports.js'
import type { Transcript } from '../../src/domain/transcript.js'
import { type DecodedAudio, type DecodeOptions, decode } from './decode.js'
import { type PlayableCopy, playableCopy } from './playable-copy.js'
import { sniffAudio } from './sniff.js'

export interface OpenedRecording extends DecodedAudio {
  /** Null when the original plays everywhere. */
  playable: PlayableCopy | null
}

/**
 * Decodes a recording and makes the copy that browsers can play.
 * @throws AppError as `decode`
 */
export const openRecording = async (bytes: Uint8Array, options: DecodeOptions): Promise<OpenedRecording> => {
  const decoded = await decode(bytes, options)
  const sound = sniffAudio(bytes)
  const playable = sound && (await playableCopy(decoded.samples, sound, options.ffmpegPath))
  return { ...decoded, playable }
}

/** What a transcriber answers: the engine's reading of a recording with what is known of the recording itself. */
export const heardIn = (
  { seconds, damaged, playable }: Omit<OpenedRecording, 'samples'>,
  reading: Omit<Transcript, 'durationSeconds' | 'damaged'>,
): Heard => ({
  transcript: { ...reading, durationSeconds: Math.round(seconds * 100) / 100, ...(damaged && { damaged }) },
  ...(playable && { playable }),
})
