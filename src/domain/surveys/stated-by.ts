import type { Stated } from '../incoming-message.js'
import type { Answers } from './answered.js'
import { type Questionnaire, questionsOf } from './edition.js'
import type { Question, Telling } from './question.js'

/** What a family said of itself in the standard questions, for the records that its long answers become. */
export const statedBy = (questionnaire: Pick<Questionnaire, 'sections'>, answers: Answers): Stated =>
  Object.assign({}, ...questionsOf(questionnaire).map(question => told(question, answers)))

// ---------------------------------------------------------------------------------------------------------------------

const HOW_MANY: Record<Telling, 'one' | 'several'> = {
  area: 'one',
  ageGroup: 'one',
  phase: 'one',
  needs: 'several',
  services: 'several',
}

/** "None of these" and "I would rather not say" tell nothing. */
const told = ({ id, tells, choices }: Question, answers: Answers): Stated => {
  const answered = answers[id]
  if (!tells || answered?.kind !== 'chosen') return {}
  const ids = answered.choices.filter(one => choices.some(choice => choice.id === one && !choice.alone))
  if (ids.length === 0) return {}
  return HOW_MANY[tells] === 'several' ? { [tells]: ids } : { [tells]: ids[0] }
}
