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
