import type { Draft } from '../../domain/draft.js'
import { AppError } from '../../domain/errors.js'
import { LONGEST_TEXT, saysSomething } from '../../domain/words.js'
import type { WebDeps } from '../deps.js'
import { type FormErrors, formErrors } from '../forms.js'
import { wordsFor } from '../recording-body.js'

/** What the page "What would you like to tell us?" shows. */
export interface WordsView {
  text: string
  recording: { seconds: number | null } | null
  /** True when something was kept here before, perhaps by somebody else on a shared device. */
  keptBefore: boolean
  errors: FormErrors | null
  limits: { minutes: number; megabytes: number; letters: number }
  /** False when the server cannot read AAC, so that the page must turn a Safari recording into WAV first. */
  decodesAac: boolean
}

type Limits = Pick<WebDeps, 'recordingLimits' | 'decodesAac'>

export const wordsView = (
  { recordingLimits, decodesAac }: Limits,
  shown: { text: string; recording: Draft['recording'] },
  error?: unknown,
): WordsView => ({
  text: shown.text,
  recording: shown.recording && { seconds: shown.recording.seconds ?? null },
  keptBefore: error === undefined && (shown.recording !== null || saysSomething(shown.text)),
  errors: error === undefined ? null : formErrors([[fieldOf(error), wordsFor(error)]]),
  limits: {
    minutes: Math.floor(recordingLimits.seconds / 60),
    megabytes: Math.floor(recordingLimits.bytes / 1024 / 1024),
    letters: LONGEST_TEXT,
  },
  decodesAac,
})

// ---------------------------------------------------------------------------------------------------------------------

const fieldOf = (error: unknown): 'recording' | 'text' => {
  const aboutSound = error instanceof AppError && /recording/.test(error.code)
  return aboutSound ? 'recording' : 'text'
}
