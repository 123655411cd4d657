import { findSpeech } from '../audio/find-speech.js'
import type { OpenedRecording } from '../audio/open-recording.js'
import { SAMPLE_RATE } from '../audio/recording.js'
import { pcm16 } from '../audio/wav-file.js'

/** A part of a recording that is sent in one request. */
export interface SpeechPiece {
  /** Seconds from the start of the recording. */
  start: number
  end: number
  /** 16-bit little-endian mono at 16 kHz: what Google calls LINEAR16. */
  pcm: Uint8Array
}

/** What the decoding process hands back. No pieces: nobody speaks, and nothing need be sent. */
export interface PreparedRecording extends Omit<OpenedRecording, 'samples'> {
  pieces: SpeechPiece[]
}

/** Cuts a recording in its pauses into pieces short enough for one request, and leaves long silences out. */
export const cutIntoPieces = (samples: Float32Array): SpeechPiece[] =>
  findSpeech(samples, PIECE_SECONDS).map(({ start, end }) => ({
    start: start / SAMPLE_RATE,
    end: end / SAMPLE_RATE,
    pcm: pcm16(samples.subarray(start, end)),
  }))

// ---------------------------------------------------------------------------------------------------------------------

/** `recognize` takes 60 s or 10 MB; anything longer must lie in a storage bucket. cloud.google.com/speech-to-text/quotas */
const PIECE_SECONDS = 50
