import { ask, askInWords, resume } from './questions.js'
import { say } from './speech.js'
import { type Asking, newConversation } from './state.js'
import { askedQuestion } from './survey/asked-question.js'
import { backToSurvey } from './survey/go-on.js'
import { changed, doing, type Surroundings, saying, type Turn } from './turn.js'

/** DELETE: which, if there is a choice; then a clear yes; then it is gone. */
export const onDelete = (turn: Turn, around: Surroundings): Turn => {
  const { records } = around
  const [last] = records
  const isAll = turn.state.held || records.length + around.surveys.own.length === 1
  if (isAll) return onDeleteChoice(turn, 'all', around)
  if (!last) return answersOnly(turn, around)
  const line = say('delete-which', turn.state, around, { reference: last.reference })
  return askInWords(turn, { what: 'delete-which' }, line, around)
}

export const onDeleteChoice = (turn: Turn, which: string, around: Surroundings): Turn => {
  if (which === 'nothing') return keptAll(turn, around)
  const [last] = around.records
  const isOnly = around.records.length === 1 && around.surveys.own.length === 0 && !turn.state.held
  const one = which === 'last' || isOnly
  if (one && last) return onDeleteOne(turn, last.reference, around)
  const all = { what: 'delete-sure', scope: 'all', reference: null } as const
  return sure(turn, say('delete-all', turn.state, around), all, around)
}

/** DELETE with a reference. One that is not theirs is no reason to tell whether it exists. */
export const onDeleteOne = (turn: Turn, reference: string, around: Surroundings): Turn => {
  if (!isTheirs(reference, around)) return onDelete(turn, around)
  const line = say('delete-last', turn.state, around, { reference })
  return sure(turn, line, { what: 'delete-sure', scope: 'last', reference }, around)
}

/** Only the question that is open right now can be answered with yes: an old button deletes nothing. */
export const onDeleteSure = (turn: Turn, yes: boolean, around: Surroundings): Turn => {
  const { asking } = turn.state
  if (asking?.what !== 'delete-sure') return onDelete(turn, around)
  if (!yes) return keptAll(turn, around)
  const { reference } = asking
  const done = asking.scope === 'all' || reference === null ? allGone(turn) : oneGone(turn, reference, around)
  const hadAnything = around.records.length + around.surveys.own.length > 0
  return backToSurvey(saying(done, say(hadAnything ? 'deleted' : 'kept-nothing', turn.state, around)), around)
}

// ---------------------------------------------------------------------------------------------------------------------

const isTheirs = (reference: string, { records, surveys }: Surroundings): boolean =>
  [...records, ...surveys.own.map(({ response }) => response)].some(one => one.reference === reference)

/** They have answered surveys, and told nothing beside. */
const answersOnly = (turn: Turn, around: Surroundings): Turn =>
  around.surveys.own.length > 0
    ? onDeleteChoice(turn, 'all', around)
    : saying(turn, say('delete-nothing', turn.state, around))

const sure = (turn: Turn, line: string, asking: Asking, around: Surroundings): Turn =>
  ask(saying(turn, line), asking, around, 'delete-sure')

const keptAll = (turn: Turn, around: Surroundings): Turn =>
  resume(saying(turn, say('not-deleted', turn.state, around)), around)

const oneGone = (turn: Turn, reference: string, around: Surroundings): Turn => {
  const { record, survey = null } = turn.state
  const isAnswered = askedQuestion(turn.state, around)?.own.response.reference === reference
  const open = record?.reference === reference ? null : record
  const change = { asking: null, aside: null, record: open, survey: isAnswered ? null : survey }
  return changed(doing(turn, { do: 'erase', scope: { reference } }), change)
}

/** What they chose is kept (their language, STOP, what was asked before); what they told and agreed to is not. */
const allGone = (turn: Turn): Turn => {
  const { language, languageKept, stopped, asked, welcomed } = turn.state
  const effects = doing(turn, { do: 'erase-held' }, { do: 'erase', scope: 'all' })
  return { ...effects, state: { ...newConversation(), language, languageKept, stopped, asked, welcomed } }
}
