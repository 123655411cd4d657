import { FRAME, loudness, loudnessRange, quietestPoint } from './loudness.js'
import { SAMPLE_RATE } from './recording.js'

/** A stretch of a recording, in samples. */
interface Stretch {
  start: number
  end: number
}

/** What an engine is given in one go: neighbouring runs of speech with the pauses between them. */
export interface SpeechWindow extends Stretch {
  /** Samples of it that are speech, without pauses and padding. */
  speech: number
}

/**
 * Finds where somebody speaks, by loudness alone, and packs it into windows of at most `maxSeconds`. Nothing loud enough: no windows.
 * A run of speech longer than a window is cut where it is quietest.
 */
export const findSpeech = (samples: Float32Array, maxSeconds: number): SpeechWindow[] => {
  const limit = maxSeconds * SAMPLE_RATE
  const runs = loudRuns(loudness(samples)).flatMap(run => cutLongRun(run, samples, limit - 2 * PADDING))
  return pack(withPadding(runs, samples.length), limit)
}

// ---------------------------------------------------------------------------------------------------------------------

const PADDING = 0.2 * SAMPLE_RATE
/** Pauses shorter than this do not part two runs. */
const SHORTEST_PAUSE = 0.3 * SAMPLE_RATE
/** A click or a knock is shorter than this. */
const SHORTEST_RUN = 0.12 * SAMPLE_RATE
/** Decibels below full scale that no microphone's speech goes under. */
const INAUDIBLE = -65

/** Between the quiet and the loud parts of this very recording, nearer to the quiet ones. */
const threshold = (levels: Float32Array): number => {
  const { quiet, loud } = loudnessRange(levels)
  return Math.max(INAUDIBLE, Math.min(quiet + Math.max(6, 0.35 * (loud - quiet)), loud - 3))
}

const loudRuns = (levels: Float32Array): Stretch[] => {
  const limit = threshold(levels)
  const runs: Stretch[] = []
  levels.forEach((level, frame) => {
    if (level <= limit) return
    const last = runs.at(-1)
    const start = frame * FRAME
    if (last && start - last.end < SHORTEST_PAUSE) last.end = start + FRAME
    else runs.push({ start, end: start + FRAME })
  })
  return runs.filter(run => run.end - run.start >= SHORTEST_RUN)
}

const cutLongRun = (run: Stretch, samples: Float32Array, limit: number): Stretch[] => {
  const pieces: Stretch[] = []
  let start = run.start
  while (run.end - start > limit) {
    const cut = quietestPoint(samples, start + limit / 2, start + limit)
    pieces.push({ start, end: cut })
    start = cut
  }
  return [...pieces, { start, end: run.end }]
}

/** Room for soft first and last sounds, never reaching over the middle of a pause into the neighbour's. */
const withPadding = (runs: Stretch[], length: number): SpeechWindow[] =>
  runs.map((run, at) => {
    const before = middle(runs[at - 1]?.end ?? 0, run.start, at === 0)
    const after = middle(runs[at + 1]?.start ?? length, run.end, at === runs.length - 1)
    return {
      start: Math.max(before, run.start - PADDING),
      end: Math.min(after, run.end + PADDING),
      speech: run.end - run.start,
    }
  })

const middle = (neighbour: number, own: number, isEdge: boolean): number =>
  isEdge ? neighbour : Math.floor((neighbour + own) / 2)

const pack = (runs: SpeechWindow[], limit: number): SpeechWindow[] => {
  const windows: SpeechWindow[] = []
  for (const run of runs) {
    const last = windows.at(-1)
    if (last && run.end - last.start <= limit) {
      last.end = run.end
      last.speech += run.speech
    } else windows.push({ ...run })
  }
  return windows
}
