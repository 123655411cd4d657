import type { SpeechWindow } from '../audio/find-speech.js'
import { loudness, loudnessRange, quietestPoint } from '../audio/loudness.js'
import { SAMPLE_RATE } from '../audio/recording.js'
import { withoutLoop } from '../speech/loops.js'
import { detokenise } from './detokenise.js'
import type { Recogniser, Utterance } from './recogniser.js'

/** What was heard in a window, or in a part of one that had to be halved. */
export interface HeardStretch {
  /** In samples. */
  start: number
  end: number
  text: string
  confidences: number[]
  /** Repeats itself without end, or has far too few words. */
  suspect: boolean
  /** Empty, though the model was not sure that nobody speaks. */
  unsure: boolean
}

/**
 * Hears one window and mistrusts the answer: what comes out empty though somebody may speak or goes round in circles is heard again
 * in halves, up to three times; what has too few words once.
 */
export const hearWindow = async (
  samples: Float32Array,
  window: SpeechWindow,
  recognise: Recogniser,
  halvings = MOST_HALVINGS,
): Promise<HeardStretch[]> => {
  const sound = samples.slice(window.start, window.end)
  const utterance = await recognise(sound)
  const whole = asStretch(window, utterance, isSteady(sound))
  if (!isDoubtful(whole) || halvings === 0 || isShort(window)) return [whole]
  // Too few words are often just that, with traffic in between: one more look is enough, or ever smaller pieces invite inventions.
  const left = whole.unsure || utterance.ranAway ? halvings - 1 : 0
  const halves: HeardStretch[] = []
  for (const half of halve(samples, window)) halves.push(...(await hearWindow(samples, half, recognise, left)))
  return utterance.ranAway || textLength(halves) > whole.text.length ? halves : [whole]
}

// ---------------------------------------------------------------------------------------------------------------------

const MOST_HALVINGS = 3
/** Shorter than this there is nothing to gain from halving. */
const SHORT = 1.2 * SAMPLE_RATE
/** Noise and music gave 0.989 and more, speech that was missed 0.95 and less. */
const SURELY_SILENT = 0.98
/** Decibels. Voices rise and fall by 50 and more; a hum of the mains, on which the model is not sure (0.93), by none. */
const STEADY = 6
const LEAST_WORDS_PER_SECOND = 1

const asStretch = (window: SpeechWindow, utterance: Utterance, steady: boolean): HeardStretch => {
  const { tokens, confidences, silence, ranAway } = utterance
  const kept = ranAway ? withoutLoop(tokens) : tokens
  const text = detokenise(kept)
  return {
    start: window.start,
    end: window.end,
    text,
    confidences: confidences.slice(0, kept.length),
    suspect: ranAway || (text !== '' && !isShort(window) && hasTooFewWords(text, window)),
    unsure: text === '' && !isShort(window) && !steady && silence < SURELY_SILENT,
  }
}

const isSteady = (sound: Float32Array): boolean => {
  const { quiet, loud } = loudnessRange(loudness(sound))
  return loud - quiet < STEADY
}

const isDoubtful = ({ suspect, unsure }: HeardStretch): boolean => suspect || unsure

const isShort = ({ speech }: SpeechWindow): boolean => speech < SHORT

const hasTooFewWords = (text: string, { speech }: SpeechWindow): boolean =>
  text.split(' ').length < (LEAST_WORDS_PER_SECOND * speech) / SAMPLE_RATE

const textLength = (stretches: HeardStretch[]): number => stretches.reduce((sum, { text }) => sum + text.length, 0)

const halve = (samples: Float32Array, { start, end, speech }: SpeechWindow): SpeechWindow[] => {
  const length = end - start
  const cut = quietestPoint(samples, Math.round(start + 0.3 * length), Math.round(start + 0.7 * length))
  const share = (cut - start) / length
  return [
    { start, end: cut, speech: speech * share },
    { start: cut, end, speech: speech * (1 - share) },
  ]
}
