import { editionsBefore } from '../../../domain/surveys/drafting/changed-words.js'
import { type Edition, questionIn, questionsOf, type WordingChange } from '../../../domain/surveys/edition.js'
import { problemsOf } from '../../../domain/surveys/problems.js'
import type { ResponseCount } from '../../../domain/surveys/survey-store.js'
import { languagesOf } from '../../../domain/surveys/survey-texts.js'
import { authorName } from '../../author-name.js'
import { inForumTime } from '../../dates.js'
import { languageName } from '../../language-name.js'
import { answersSoFar } from '../answers-so-far.js'
import { STATES } from '../states.js'

export interface EditionGiven {
  survey: string
  counts: ResponseCount[]
  /** All of the survey. */
  editions: Edition[]
  /** Of people, by their ids. */
  names: Map<string, string>
}

/** One edition: how it stands, what was answered, and what can be done with it. */
export const editionView = (edition: Edition, { survey, counts, editions, names }: EditionGiven) => ({
  code: edition.code,
  survey,
  label: edition.label,
  title: edition.questionnaire.title,
  state: edition.state,
  tag: STATES[edition.state],
  answers: answersSoFar(edition, counts),
  begun: counts.length > 0,
  isLocked: edition.lockedAt !== null,
  questions: questionsOf(edition.questionnaire).length,
  toPutRight: problemsOf(edition.questionnaire).length,
  languages: languagesOf(edition.questionnaire).map(languageName).join(', '),
  since: sinceOf(edition),
  copyOf: editions.find(({ id }) => id === edition.clonedFrom)?.label ?? null,
  changes: edition.wordingChanges.map(change => changeView(change, edition, { editions, names })),
})

// ---------------------------------------------------------------------------------------------------------------------

const sinceOf = ({ state, openedAt, closedAt }: Edition): string | null => {
  if (state === 'live' && openedAt) return `Parents can answer since ${inForumTime(openedAt)}.`
  return state === 'closed' && closedAt ? `Closed on ${inForumTime(closedAt)}.` : null
}

const changeView = (
  { questionId, since, what, by, at }: WordingChange,
  edition: Edition,
  { editions, names }: Pick<EditionGiven, 'editions' | 'names'>,
) => {
  const source = editionsBefore(edition, editions).find(({ id }) => id === since)
  return {
    now: questionIn(edition.questionnaire, questionId)?.text ?? '',
    before: source && questionIn(source.questionnaire, questionId)?.text,
    label: source?.label ?? 'an earlier edition',
    says:
      what === 'spelling'
        ? 'Said to ask the same. The years are compared.'
        : 'Asks something else. The years are not compared.',
    by: `${authorName(names, by)}, ${inForumTime(at)}`,
  }
}
