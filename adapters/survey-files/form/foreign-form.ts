import type { DateRange, NumberRange, QuestionType } from '../../../src/domain/surveys/question.js'
import type { Told } from '../../../src/domain/surveys/survey-file.js'
import type { Language } from '../../../src/domain/wordings/wording.js'

/** One text in the languages of the form, without HTML. What the form counts as its first language stands as English. */
export type Texts = { [One in Language]?: string }

export interface ForeignChoice {
  name: string
  text: Texts
  words?: true
  alone?: true
}

/** A question of another program, before it has an identity here. */
export interface ForeignQuestion {
  name: string
  type: QuestionType
  text: Texts
  help: Texts
  choices: ForeignChoice[]
  number?: NumberRange
  date?: DateRange
  grid?: { name: string; text: Texts }
  /** Rules as they are written there. All of them must hold. */
  onlyIf: string[]
}

export interface ForeignSection {
  title: Texts
  help: Texts
  questions: ForeignQuestion[]
}

/** What a rule may speak of by a name of the other program: a question, or one box of it. */
export interface Reference {
  question: string
  choice?: string
}

export interface ForeignForm {
  title: Texts
  intro: Texts
  thanks: Texts
  sections: ForeignSection[]
  /** Names besides those of the questions themselves. */
  references: Map<string, Reference>
  told: Told[]
}

export const THE_WHOLE = 'The whole survey'

/** How a question is named to a person: by its name there, and the beginning of its words. */
export const calledFor = (name: string, { en = '' }: Texts): string => {
  const words = en.length > LONGEST_CALLED ? `${en.slice(0, LONGEST_CALLED).trimEnd()} …` : en
  return [name, words].filter(Boolean).join(': ')
}

/** Both, one under the other, in each language that has one of them. */
export const joined = (above: Texts, below: Texts): Texts => {
  const languages = [...new Set([...Object.keys(above), ...Object.keys(below)])] as Language[]
  return Object.fromEntries(
    languages.map(language => [language, [above[language], below[language]].filter(Boolean).join('\n')]),
  )
}

// ---------------------------------------------------------------------------------------------------------------------

const LONGEST_CALLED = 80
