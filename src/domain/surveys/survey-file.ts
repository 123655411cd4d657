import type { Questionnaire, WordingChange } from './edition.js'

/** What a survey takes along when it leaves as a file. */
export interface FiledSurvey {
  /** For the group: "Yearly survey of parent carers". */
  name: string
  /** Which edition it was: "2026". Null: the file does not say. */
  label: string | null
  questionnaire: Questionnaire
  /** Who said so is not in the file: `by` is `file` in all that was read from one. */
  wordingChanges: WordingChange[]
}

/** Something of a file that was not taken, or was taken otherwise than it stands there. */
export interface Told {
  /** The question as the other program calls it, or `The whole survey`. */
  where: string
  says: string
}

export interface ReadSurvey extends FiledSurvey {
  from: 'earshot' | 'limesurvey' | 'xlsform'
  /** Nothing is left out in silence. */
  told: Told[]
}

export interface SurveyFiles {
  /**
   * Knows by the bytes alone what kind of file it is.
   * @throws AppError `invalid-message` when it is none of those that are known, is broken, or is larger than any survey
   */
  read(bytes: Uint8Array): Promise<ReadSurvey>
  /** As a file that `read` takes. */
  write(survey: FiledSurvey): string
}

/** Ten times the longest survey that we have seen, with eight languages. */
export const LARGEST_SURVEY_FILE = 5_000_000
