import { type Edition, type Questionnaire, questionIn, questionsOf, type WordingChange } from '../edition.js'
import type { Question } from '../question.js'
import { asksTheSame } from '../same-question.js'

/** A question that an earlier edition asked, and that is about to be asked in other words. */
export interface ChangedWords {
  question: Question
  earlier: Question
  /** The latest edition that asked it. */
  since: Pick<Edition, 'id' | 'label'>
}

/** The editions that this one descends from, the nearest first. */
export const editionsBefore = ({ clonedFrom }: Pick<Edition, 'clonedFrom'>, all: readonly Edition[]): Edition[] => {
  const source = all.find(({ id }) => id === clonedFrom)
  return source ? [source, ...editionsBefore(source, all)] : []
}

/** Which questions a change of a draft would ask in other words than an earlier edition did, and than the draft does until now. */
export const changedWords = (
  before: Questionnaire,
  after: Questionnaire,
  earlier: readonly Edition[],
): ChangedWords[] =>
  questionsOf(after).flatMap(question => {
    const now = questionIn(before, question.id)
    const asked = askedBefore(question, earlier)
    if (!asked || asksTheSame(question, asked.earlier)) return []
    return now && asksTheSame(question, now) ? [] : [{ question, ...asked }]
  })

/**
 * What is said of changed words, brought up to date: the newest word on a question stands alone, and of one that asks what it
 * asked before nothing is said.
 */
export const withWordingChanges = (
  edition: Edition,
  earlier: readonly Edition[],
  said: readonly WordingChange[],
): WordingChange[] => {
  const isSaidAnew = ({ questionId }: WordingChange) => said.some(one => one.questionId === questionId)
  return [...edition.wordingChanges.filter(one => !isSaidAnew(one)), ...said].filter(({ questionId }) => {
    const question = questionIn(edition.questionnaire, questionId)
    const asked = question && askedBefore(question, earlier)
    return question !== null && asked !== null && !asksTheSame(question, asked.earlier)
  })
}

// ---------------------------------------------------------------------------------------------------------------------

const askedBefore = ({ id }: Question, earlier: readonly Edition[]): Omit<ChangedWords, 'question'> | null => {
  const since = earlier.find(({ questionnaire }) => questionIn(questionnaire, id))
  const asked = since && questionIn(since.questionnaire, id)
  return since && asked ? { earlier: asked, since } : null
}
