import type { ForeignChoice, ForeignQuestion } from '../form/foreign-form.js'
import { BUILT_IN } from './built-in.js'
import type { LimeOption, LimeQuestion } from './lime-survey.js'
import type { LimeLanguages } from './lime-texts.js'
import { dateRangeOf, numberRangeOf } from './ranges.js'
import { tableOf } from './table-of.js'

/** The questions that one of LimeSurvey becomes: several for a table. @returns none when it is not known here */
export const questionsOf = (lime: LimeQuestion, languages: LimeLanguages): ForeignQuestion[] => {
  const whole = {
    name: lime.code,
    text: languages.textsOf(lime.text),
    help: languages.textsOf(lime.help),
    choices: [],
    onlyIf: [],
  }
  const builtIn = BUILT_IN[lime.type]
  switch (lime.type) {
    case 'L':
    case '!':
    case 'O':
      return [{ ...whole, type: 'single', choices: withOther(choicesOf(lime.answers, languages), lime) }]
    case 'M':
    case 'P':
      return [{ ...whole, type: 'multiple', choices: boxesOf(lime, languages) }]
    case '5':
    case 'G':
    case 'Y':
      return builtIn ? [{ ...whole, ...builtIn }] : []
    case 'N':
      return [{ ...whole, type: 'number', number: numberRangeOf(lime.attributes) }]
    case 'D':
      return [{ ...whole, type: 'date', date: dateRangeOf(lime.attributes) }]
    case 'S':
      return [{ ...whole, type: 'short' }]
    case 'T':
    case 'U':
      return [{ ...whole, type: 'long' }]
    default:
      return tableOf(lime, whole, languages)
  }
}

/** Answers or columns as choices. */
export const choicesOf = (options: LimeOption[], { textsOf }: LimeLanguages): ForeignChoice[] =>
  options.map(({ code, text }) => ({ name: code, text: textsOf(text) }))

/** How LimeSurvey names the choice "Other" in rules. */
export const OTHER = '-oth-'

// ---------------------------------------------------------------------------------------------------------------------

const withOther = (choices: ForeignChoice[], { hasOther, attributes }: LimeQuestion): ForeignChoice[] => {
  const text = attributes.get('other_replace_text')?.trim() || 'Other'
  return hasOther ? [...choices, { name: OTHER, text: { en: text }, words: true }] : choices
}

/** The boxes of a multiple choice are subquestions there. `exclude_all_others` names those that go with no other. */
const boxesOf = (lime: LimeQuestion, languages: LimeLanguages): ForeignChoice[] => {
  const alone = (lime.attributes.get('exclude_all_others') ?? '').split(';')
  const boxes = choicesOf(lime.subquestions, languages)
  return withOther(
    boxes.map(box => (alone.includes(box.name) ? { ...box, alone: true } : box)),
    lime,
  )
}
