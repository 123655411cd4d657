import { detectLanguage } from '../detect-language.js'
import { onDeleteOne } from './deleting.js'
import { intentOf, isLate } from './intent.js'
import { onMyData } from './my-data.js'
import { onChoice } from './on-choice.js'
import { onCommand } from './on-command.js'
import { onContent, onUnfittingAnswer } from './on-content.js'
import { onTime } from './on-time.js'
import { say } from './speech.js'
import type { Asking, ConversationState } from './state.js'
import { type AskedQuestion, askedQuestion, openQuestion } from './survey/asked-question.js'
import { onSurvey } from './survey/begin-survey.js'
import { onSurveyText } from './survey/on-answer.js'
import { onDeletedAnswer, onEditedAnswer } from './survey/on-edited-answer.js'
import { onFile, onListened, onRecording } from './survey/on-said-aloud.js'
import { tell } from './survey/tell.js'
import {
  changed,
  doing,
  type Effect,
  type Heard,
  type Input,
  meaning,
  type Surroundings,
  saying,
  type Turn,
  turnFrom,
} from './turn.js'
import { onGreeting, welcome } from './welcome.js'

export interface Outcome {
  state: ConversationState
  effects: Effect[]
}

/**
 * The whole conversation, as a function: what happened, and what follows from it. Nothing is read, stored or sent here, so that
 * every path can be tried, and a turn that was cut off can be taken again.
 */
export const respond = (state: ConversationState, input: Input, around: Surroundings): Outcome => {
  const turn = turnFrom(state)
  switch (input.kind) {
    case 'message':
      return finished(onMessage(changed(turn, { gone: false }), input, around))
    case 'deleted':
      return finished(onDeletedAnswer(turn, input.of, around))
    case 'urgent':
      return finished(state.record?.signposted ? turn : signposted(turn, around))
    case 'time':
      return finished(onTime(turn, around))
    case 'gone':
      return {
        state: { ...state, gone: true },
        effects: [{ do: 'cancel-unsent' }, { do: 'forget-address' }],
      }
  }
}

/**
 * The record that was being made, or added to, has its reference; null when nothing was left to make one of. Where the open record
 * turned out to be closed, another was begun, and the receipt must not speak of an addition.
 */
export const keptAs = (state: ConversationState, reference: string | null): ConversationState => {
  const { record } = state
  if (!record || reference === null) return { ...state, record: null }
  const isOther = record.reference !== null && record.reference !== reference
  const receipt =
    isOther && record.receipt?.kind === 'added' ? { ...record.receipt, kind: 'again' as const } : record.receipt
  return { ...state, record: { ...record, reference, receipt }, eventCode: null }
}

// ---------------------------------------------------------------------------------------------------------------------

type Message = Extract<Input, { kind: 'message' }>

const HOUR = 3_600_000

const onMessage = (turn: Turn, { heard, receivedAt, edits }: Message, around: Surroundings): Turn => {
  const here = withoutLostSurvey(turn, around)
  const spoken = heard.kind === 'text' ? inTheirLanguage(fromPoster(here, heard.eventCode), heard.text) : here
  const asked = isLate(here.state, receivedAt) ? null : openQuestion(here.state, around)
  if ('urgent' in heard && heard.urgent) return onUrgent(signposted(spoken, around), heard, asked, around)
  const edited = edits && heard.kind === 'text' ? onEditedAnswer(spoken, edits, heard.text, around) : null
  if (edited) return edited
  switch (heard.kind) {
    case 'text':
      return onText(spoken, heard, receivedAt, asked, around)
    case 'choice':
      return onChoice(answering(spoken), heard.id, around)
    case 'recording':
      return asked ? onRecording(spoken, asked, around) : onContent(spoken, null, around)
    case 'file':
      return asked ? onFile(spoken, asked, around) : onContent(spoken, null, around)
    case 'listened':
      return onListened(spoken, heard, around) ?? onIntent(spoken, heard.text, receivedAt, around)
    case 'unusable':
      return introducing(saying(spoken, say('could-not-use', spoken.state, around)), around)
    default:
      return onLost(spoken, heard, asked, around)
  }
}

type Lost = Extract<Heard, { kind: 'lost' | 'too-large' }>

/** Whoever may be in danger is telling us something, and is asked nothing back. */
const onUrgent = (
  turn: Turn,
  heard: Extract<Heard, { urgent: boolean }>,
  asked: AskedQuestion | null,
  around: Surroundings,
): Turn => {
  if (heard.kind === 'lost' || heard.kind === 'too-large') return onLost(turn, heard, asked, around)
  return onStory(turn, heard.kind === 'text' ? heard.text : null, asked, around)
}

const onLost = (turn: Turn, { kind, words }: Lost, asked: AskedQuestion | null, around: Surroundings): Turn => {
  const told = saying(turn, say(kind === 'lost' ? 'media-lost' : 'media-too-large', turn.state, around))
  return words === null ? introducing(told, around) : onStory(told, words, asked, around)
}

/** Something told: in answer to the question of a survey that asks for a story, or for itself. */
const onStory = (turn: Turn, text: string | null, asked: AskedQuestion | null, around: Surroundings): Turn =>
  asked?.question.type === 'long' ? tell(turn, asked, around) : onContent(turn, text, around)

/** What was begun and never sent is forgotten in the end. */
const withoutLostSurvey = (turn: Turn, around: Surroundings): Turn => {
  const { survey, asking, aside } = turn.state
  if (survey?.step !== 'asked' || askedQuestion(turn.state, around)) return turn
  const others = (open: Asking | null) => (open?.what === 'survey-question' ? null : open)
  const left = changed(turn, { survey: null, asking: others(asking), aside: others(aside) })
  return saying(left, say('survey-lost', turn.state, around))
}

/** Whatever the first message is, its answer says who we are. */
const introducing = (turn: Turn, around: Surroundings): Turn =>
  turn.state.welcomed || turn.state.consent ? turn : welcome(turn, around)

const onText = (
  turn: Turn,
  { text, eventCode = '' }: { text: string; eventCode?: string },
  receivedAt: string,
  asked: AskedQuestion | null,
  around: Surroundings,
): Turn => {
  const [, code] = SURVEY_LINK.exec(eventCode) ?? []
  if (code) return onSurvey(meaning(turn, 'requested'), code, around)
  return (asked && onSurveyText(turn, text, around)) ?? onIntent(turn, text, receivedAt, around)
}

const onIntent = (turn: Turn, text: string, receivedAt: string, around: Surroundings): Turn => {
  const intent = intentOf(text, receivedAt, turn.state, around)
  switch (intent.kind) {
    case 'command':
      return onCommand(turn, intent.command, around)
    case 'chosen':
      return onChoice(answering(turn), intent.id, around)
    case 'more':
      return onMyData(
        meaning(turn, 'requested'),
        turn.state.asking?.what === 'more' ? turn.state.asking.page : 0,
        around,
      )
    case 'greeting':
      return onGreeting(turn, around)
    case 'thanks':
      return turn.state.welcomed ? turn : onGreeting(turn, around)
    case 'not-understood':
      return onUnfittingAnswer(turn, text, intent.tells, around)
    case 'survey-named':
      return onSurvey(meaning(turn, 'requested'), intent.code, around)
    case 'delete-one':
      return onDeleteOne(meaning(turn, 'requested'), intent.reference, around)
    case 'content':
      return onContent(turn, text, around)
  }
}

/** After STOP, too, whoever asked to have something deleted is asked whether they are sure, and told that it is done. */
const answering = (turn: Turn): Turn => {
  const what = turn.state.asking?.what
  return what === 'delete-which' || what === 'delete-sure' || what === 'language' ? meaning(turn, 'requested') : turn
}

/** `survey-your-year-2026`: the link of a survey, and no event. */
const SURVEY_LINK = /^survey-(.+)$/i

const fromPoster = (turn: Turn, eventCode: string | undefined): Turn =>
  eventCode === undefined || SURVEY_LINK.test(eventCode) ? turn : changed(turn, { eventCode })

/** Until they have answered us in it, English is only where we begin: somebody who goes on in another language is welcomed in that. */
const inTheirLanguage = (turn: Turn, text: string): Turn => {
  const { language: before, languageKept, consent } = turn.state
  if (languageKept || consent) return turn
  const language = detectLanguage(text)
  if (language === null || language === before) return turn
  return changed(turn, { language, languageKept: true, welcomed: false })
}

/** At once, before and apart from everything else; not again within the hour, and not after STOP. */
const signposted = (turn: Turn, around: Surroundings): Turn => {
  const { consent, stopped, gone, signpostedAt, language } = turn.state
  const told = consent ? turn : doing(turn, { do: 'to-do', kind: 'urgent-held' })
  const lately = signpostedAt !== null && around.now.getTime() - Date.parse(signpostedAt) < HOUR
  if (stopped || gone || lately) return told
  const lines = [say('urgent', turn.state, around), ...(consent ? [say('urgent-follow-up', turn.state, around)] : [])]
  const urgent: Effect = { do: 'say', purpose: 'urgent', text: lines.join('\n\n'), choices: [], language }
  return withoutHurry(changed(doing(told, urgent), { signpostedAt: around.now.toISOString() }))
}

/** Nobody who may be in danger is asked the next question of a survey, unless they go on with it themselves. */
const withoutHurry = (turn: Turn): Turn => {
  const { survey } = turn.state
  return survey?.step === 'asked' ? changed(turn, { survey: { ...survey, goOnAt: null } }) : turn
}

/** Puts the reply together: one message at most, and none of our own accord after STOP. */
const finished = ({ state, effects, lines, choices, purpose }: Turn): Outcome => {
  const mayBeSaid = !state.gone && (!state.stopped || purpose === 'requested')
  if (lines.length === 0 || !mayBeSaid) return { state, effects }
  const text = lines.join('\n\n')
  return { state, effects: [...effects, { do: 'say', purpose, text, choices, language: state.language }] }
}
