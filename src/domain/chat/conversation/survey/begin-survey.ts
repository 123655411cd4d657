import type { Edition } from '../../../surveys/edition.js'
import { inLanguage } from '../../../surveys/survey-texts.js'
import { askedOf, nextOpen } from '../../../surveys/walk.js'
import { ask, repeatOpen } from '../questions.js'
import { giveReceipt } from '../receipts.js'
import { say } from '../speech.js'
import { changed, doing, type OwnSurvey, type Surroundings, saying, type Turn } from '../turn.js'
import { welcome } from '../welcome.js'
import { askNext } from './go-on.js'
import { placeIn } from './question-lines.js'

/**
 * SURVEY: begins one, or goes on where it was. Who has not agreed to keeping is asked for that first. Asking for a survey is
 * asking to hear from us again.
 * @param code of an edition that they named
 */
export const onSurvey = (turn: Turn, code: string | null, around: Surroundings): Turn => {
  const { consent, asking, stopped } = turn.state
  const awake = stopped ? saying(changed(turn, { stopped: false }), say('started', turn.state, around)) : turn
  const refusal = refusalOf(code, around)
  if (refusal !== null) {
    const told = saying(awake, say(refusal, turn.state, around))
    return consent ? repeatOpen(told, around) : welcome(told, around)
  }
  if (consent && asking?.what !== 'quote' && asking?.what !== 'contact') return beginSurvey(awake, code, around)
  const wanted = changed(awake, { survey: { step: 'wanted', code } })
  return consent ? repeatOpen(wanted, around) : welcome(wanted, around)
}

/** Begins, or goes on. A receipt that is owed comes first. */
export const beginSurvey = (turn: Turn, code: string | null, around: Surroundings): Turn => {
  const [only, ...others] = candidates(code, around)
  if (!only) return saying(changed(turn, { survey: null }), say('survey-none', turn.state, around))
  if (others.length > 0) return ask(changed(turn, { survey: null }), { what: 'survey-which' }, around)
  const finished = ownOf(only, around).find(({ response }) => response.state === 'finished')
  if (finished) {
    const { reference } = finished.response
    const told = saying(changed(turn, { survey: null }), say('survey-done-already', turn.state, around, { reference }))
    return repeatOpen(told, around)
  }
  const begun = ownOf(only, around).find(({ response }) => response.state === 'open' && response.id !== around.turnId)
  const settled = withReceipt(turn, around)
  return begun ? goOnWith(settled, begun, around) : begin(settled, only, around)
}

// ---------------------------------------------------------------------------------------------------------------------

/** Why nothing can be begun: a text's id. */
const refusalOf = (code: string | null, around: Surroundings): 'survey-none' | 'survey-not-open' | null => {
  if (candidates(code, around).length > 0) return null
  return code === null ? 'survey-none' : 'survey-not-open'
}

/** What they may mean: what they named, else what they have begun, else what they have not answered yet. */
const candidates = (code: string | null, { surveys: { live, own } }: Surroundings): Edition[] => {
  const begun = own.filter(({ response }) => response.state === 'open').map(({ edition }) => edition)
  if (code !== null) return [...live, ...begun].filter(edition => edition.code === code.toLowerCase()).slice(0, 1)
  if (begun.length === 1) return begun
  const isDone = ({ id }: Edition) =>
    own.some(({ edition, response }) => edition.id === id && response.state !== 'open')
  const open = live.filter(edition => !isDone(edition))
  return open.length > 0 ? open : live.slice(0, 1)
}

const ownOf = ({ id }: Edition, { surveys }: Surroundings): OwnSurvey[] =>
  surveys.own.filter(({ edition }) => edition.id === id)

const withReceipt = (turn: Turn, around: Surroundings): Turn =>
  turn.state.record?.receipt ? giveReceipt(changed(turn, { asking: { what: 'survey-question' } }), around) : turn

const begin = (turn: Turn, edition: Edition, around: Surroundings): Turn => {
  const { turnId: id, now } = around
  const { title, intro } = inLanguage(edition.questionnaire, turn.state.language)
  const count = String(askedOf(edition.questionnaire, {}).length)
  const introduced = saying(turn, [title, intro].join('\n\n'), say('survey-begins', turn.state, around, { count }))
  const response = { id, reference: '', state: 'open', answers: {}, startedAt: now.toISOString() } as const
  return askNext(doing(introduced, { do: 'start-response', id, editionId: edition.id }), { edition, response }, around)
}

const goOnWith = (turn: Turn, own: OwnSurvey, around: Surroundings): Turn => {
  const { questionnaire } = own.edition
  const { answers } = own.response
  const next = nextOpen(questionnaire, answers)
  if (!next) return askNext(turn, own, around)
  const [number, count] = placeIn(questionnaire, answers, next.id)
  return askNext(saying(turn, say('survey-goes-on', turn.state, around, { number, count })), own, around)
}
