import { isSameValue } from '../../same-value.js'
import type { Answered, Answers } from '../answered.js'
import { type Questionnaire, questionsOf } from '../edition.js'
import type { Question } from '../question.js'
import { consentAnswers, onSheet } from './consent-questions.js'
import { isChecked, type PileSheet } from './pile.js'

type Asks = Pick<Questionnaire, 'sections'>

/** A question in which two people typed something else. */
export interface Difference {
  question: Question
  first: Answered
  second: Answered
}

/**
 * What is typed a second time: all but long answers, which two people never type alike to the letter; whoever reads their records
 * reads them beside the paper. What may be done with the answers is typed twice like the rest: a slip there does most harm.
 */
export const typedTwice = ({ sections }: Asks): Asks =>
  onSheet({
    sections: sections.map(section => ({
      ...section,
      questions: section.questions.filter(({ type }) => type !== 'long'),
    })),
  })

/** Where the two entries of a sheet say something else and nobody has settled it yet. */
export const differencesIn = (asks: Asks, sheet: PileSheet): Difference[] =>
  bothOf(asks, sheet).filter(
    ({ question, first, second }) => !sheet.sheet.settled[question.id] && !isSameAnswer(first, second),
  )

/** Everything that was typed twice, as each of the two typed it; nothing while the second is not done. */
export const bothOf = (asks: Asks, sheet: PileSheet): Difference[] => {
  const { second, firstSaid } = sheet.sheet
  if (!second || !isChecked(sheet) || sheet.state === 'withdrawn') return []
  const first: Answers = { ...sheet.answers, ...consentAnswers(sheet.consent), ...firstSaid }
  return questionsOf(typedTwice(asks))
    .filter(({ id }) => id !== 'consent:heard')
    .map(question => ({
      question,
      first: first[question.id] ?? BLANK,
      second: second.answers[question.id] ?? BLANK,
    }))
}

/** Capitals and spaces are no difference. What was not asked and what was left blank say the same. */
export const isSameAnswer = (one: Answered, other: Answered): boolean => isSameValue(plain(one), plain(other))

// ---------------------------------------------------------------------------------------------------------------------

const BLANK: Answered = { kind: 'blank' }

const plain = (answered: Answered): Answered => {
  if ('text' in answered) return { ...answered, text: squeezed(answered.text) }
  if (answered.kind !== 'chosen') return answered
  const { choices, words } = answered
  return { kind: 'chosen', choices: choices.toSorted(), ...(words ? { words: squeezed(words) } : {}) }
}

const squeezed = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, ' ').trim()
