/** HTML by language, `en` or `de-informal`. */
export type ByLanguage = Map<string, string>

/** An answer or a subquestion. */
export interface LimeOption {
  code: string
  text: ByLanguage
  /** Tables of two sides have subquestions on 0 (rows) and 1 (columns). */
  scale: string
  relevance: string
}

export interface LimeQuestion {
  id: string
  code: string
  /** One letter or sign, as in https://www.limesurvey.org/manual/Question_object_types */
  type: string
  text: ByLanguage
  help: ByLanguage
  hasOther: boolean
  isCompulsory: boolean
  relevance: string
  /** A regular expression that answers had to match. */
  pattern: string
  subquestions: LimeOption[]
  answers: LimeOption[]
  /** In the first language, where they have one. */
  attributes: Map<string, string>
}

export interface LimeGroup {
  title: ByLanguage
  help: ByLanguage
  relevance: string
  questions: LimeQuestion[]
}

/** A survey of LimeSurvey, whichever of its files it came in. */
export interface LimeSurvey {
  first: string
  languages: string[]
  title: ByLanguage
  welcome: ByLanguage
  end: ByLanguage
  groups: LimeGroup[]
  /** It draws on answers of other surveys, counts points, or stops when enough have answered. */
  besides: string[]
}
