import type { Heard } from '../../src/domain/ports.js'
import type { Transcript } from '../../src/domain/transcript.js'
import type { OpenedRecording } from './open-recording.js'

/** What a transcriber answers: the engine's reading of a recording with what is known of the recording itself. */
export const heardIn = (
  { seconds, damaged, playable }: Omit<OpenedRecording, 'samples'>,
  reading: Omit<Transcript, 'durationSeconds' | 'damaged'>,
): Heard => ({
  transcript: { ...reading, durationSeconds: Math.round(seconds * 100) / 100, ...(damaged && { damaged }) },
  ...(playable && { playable }),
})
