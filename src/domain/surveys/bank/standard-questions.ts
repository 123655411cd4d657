import type { CodeFrame } from '../../code-frame/code-frame.js'
import { anEqualitySection, EQUALITY } from '../drafting/equality-section.js'
import { addQuestions } from '../drafting/questions.js'
import { type Questionnaire, questionIn } from '../edition.js'
import type { Question } from '../question.js'
import { equalityQuestions } from './equality.js'
import { familyQuestions } from './family.js'

export interface StandardQuestions {
  /** About the child and the family: they tell something of the free-text answers too. */
  family: Question[]
  /** About the parent. They belong in a section of their own, at the end. */
  equality: Question[]
}

/** Questions that many surveys ask, ready to be put in. Their ids never change, so that every survey asks the same. */
export const standardQuestions = (frame: Pick<CodeFrame, 'facets'>): StandardQuestions => ({
  family: familyQuestions(frame),
  equality: equalityQuestions(),
})

/**
 * Puts standard questions in: those about the family at the end of the given section, equality questions in their own section at
 * the end. What is asked only after another one comes along with it. What is asked already is left as it is.
 */
export const withStandardQuestions = (
  questionnaire: Questionnaire,
  { family, equality }: StandardQuestions,
  { ids, sectionId }: { ids: readonly string[]; sectionId: string },
): Questionnaire => {
  const isNamed = ({ id, onlyIf }: Question) =>
    [id, ...(onlyIf?.conditions ?? []).map(({ question }) => question)].some(one => ids.includes(one))
  const isWanted = (question: Question) => isNamed(question) && questionIn(questionnaire, question.id) === null
  const about = addQuestions(questionnaire, sectionId, family.filter(isWanted))
  const wanted = equality.filter(isWanted)
  return wanted.length > 0 ? addQuestions(withEqualitySection(about), EQUALITY, wanted) : about
}

// ---------------------------------------------------------------------------------------------------------------------

const withEqualitySection = (questionnaire: Questionnaire): Questionnaire =>
  questionnaire.sections.some(({ id }) => id === EQUALITY)
    ? questionnaire
    : { ...questionnaire, sections: [...questionnaire.sections, anEqualitySection()] }
