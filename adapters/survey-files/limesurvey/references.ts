import type { Reference } from '../form/foreign-form.js'
import type { LimeQuestion } from './lime-survey.js'
import { OTHER } from './questions-of.js'

/**
 * The names by which rules of LimeSurvey speak of questions and their parts: `Q1`, `Q1_SQ001`, and by the number of the question
 * `Q481`, `Q481_SQ001` and what `plainName` makes of the oldest ones. Where a name means two things it is the code that counts.
 */
export const referencesTo = (questions: LimeQuestion[]): Map<string, Reference> => {
  const references = new Map<string, Reference>()
  const all = questions.flatMap(question => partsOf(question).map(part => ({ ...part, question })))
  for (const { ending, reference, question } of all) {
    references.set(`#${question.id}${ending}`, reference)
    references.set(named(`Q${question.id}`, ending), reference)
  }
  for (const { ending, reference, question } of all) references.set(named(question.code, ending), reference)
  return references
}

// ---------------------------------------------------------------------------------------------------------------------

interface Part {
  ending: string
  reference: Reference
}

const named = (name: string, ending: string): string => (ending ? `${name}_${ending}` : name)

const partsOf = ({ code, type, subquestions }: LimeQuestion): Part[] => {
  const rows = subquestions.filter(({ scale }) => scale !== '1').map(row => row.code)
  const whole = { ending: '', reference: { question: code } }
  if (type !== 'M' && type !== 'P') {
    return [whole, ...rows.map(row => ({ ending: row, reference: { question: `${code}_${row}` } }))]
  }
  const boxes = rows.map(row => ({ ending: row, reference: { question: code, choice: row } }))
  return [whole, ...boxes, { ending: 'other', reference: { question: code, choice: OTHER } }]
}
