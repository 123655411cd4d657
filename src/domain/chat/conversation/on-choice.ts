import type { ConsentAnswer } from '../../consent.js'
import { LANGUAGES, type Language } from '../../wordings/wording.js'
import { onDeleteChoice, onDeleteSure } from './deleting.js'
import { ask, askNextOptional, choicesFor, hasOptionalLeft, resume } from './questions.js'
import { giveReceipt, receiptAt } from './receipts.js'
import { say } from './speech.js'
import type { Asking, ConversationState, OptionalQuestion } from './state.js'
import { beginSurvey, onSurvey } from './survey/begin-survey.js'
import { backToSurvey } from './survey/go-on.js'
import { onAnswerPressed } from './survey/on-answer.js'
import { changed, doing, type Surroundings, saying, type Turn } from './turn.js'
import { repeatQuestion, welcome } from './welcome.js'

/** A choice was made, by its button, its number or its words. An old button still means what it said. */
export const onChoice = (turn: Turn, id: string, around: Surroundings): Turn => {
  const [question, answer = ''] = id.split(':')
  switch (question) {
    case 'keep':
      return answer === 'yes' ? agreed(turn, around) : declined(turn, around)
    case 'quote':
    case 'contact':
      return consentDetail(turn, question, answer === 'yes', around)
    case 'area':
    case 'age':
    case 'service':
      return optionalAnswer(turn, question, answer, around)
    case 'which':
      return onDeleteChoice(turn, answer, around)
    case 'sure':
      return onDeleteSure(turn, answer === 'yes', around)
    case 'language':
      return inLanguage(turn, answer, around)
    case 'skip':
      return skipped(turn, around)
    case 'survey':
      return onSurvey(turn, answer, around)
    case 'answer':
      return onAnswerPressed(turn, id, around)
    default:
      return repeatQuestion(turn, around)
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const CONSENT_QUESTIONS = ['ask-keep', 'ask-quote', 'ask-contact']

const agreed = (turn: Turn, around: Surroundings): Turn => {
  const { state } = turn
  if (state.consent) return repeatQuestion(turn, around)
  const consent = { keep: true, quote: false, contact: false, ...wordingOf(state, around), how: 'chat' } as const
  const change = { consent, held: null, erasedUnanswered: false, answeredAt: around.now.toISOString() }
  const answered = afterYes(changed(turn, change), state, around)
  return state.held ? keepingHeld(answered, state, around) : answered
}

const wordingOf = (
  { language }: ConversationState,
  { book }: Surroundings,
): Pick<ConsentAnswer, 'wordingVersion' | 'language'> => ({
  wordingVersion: CONSENT_QUESTIONS.map(id => book.versionOf(id, language)).join(', '),
  language,
})

/** The two further questions; not to somebody who may be in danger, for whom they stay at no. */
const afterYes = (turn: Turn, before: ConversationState, around: Surroundings): Turn => {
  if (isSignposted(before)) {
    return saying(changed(turn, { asking: null, survey: null }), say('urgent-follow-up', before, around))
  }
  const thanked = saying(turn, say(before.erasedUnanswered ? 'came-too-late' : 'keep-agreed', before, around))
  return ask(thanked, { what: 'quote', changing: false }, around)
}

/** The numbers for danger were sent for something that is held. */
const isSignposted = ({ held, signpostedAt }: ConversationState): boolean =>
  held !== null && signpostedAt !== null && signpostedAt >= held.since

const keepingHeld = (turn: Turn, before: ConversationState, around: Surroundings): Turn => {
  const kind = before.receipts === 0 ? 'first' : 'again'
  const receipt = { kind, at: receiptAt(turn.state, around) } as const
  const record = { reference: null, lastPartAt: around.now.toISOString(), signposted: isSignposted(before), receipt }
  return changed(doing(turn, { do: 'keep-held' }), { record })
}

/** A no to the first question, by a button that may be old: with records there, only a clear yes to deleting deletes them. */
const declined = (turn: Turn, around: Surroundings): Turn => {
  if (turn.state.consent) return onDeleteChoice(turn, 'all', around)
  const forgotten = { held: null, asking: null, survey: null, erasedUnanswered: false }
  const erased = changed(doing(turn, { do: 'erase-held' }), forgotten)
  return saying(erased, say('kept-nothing', turn.state, around))
}

/** They may answer long after the first yes, in another language or to other words: what counts is what was asked this time. */
const withWordingOf = (id: string, before: string, language: Language, { book }: Surroundings): string =>
  before
    .split(', ')
    .map(version => (version.startsWith(`${id} `) ? book.versionOf(id, language) : version))
    .join(', ')

const consentDetail = (turn: Turn, part: 'quote' | 'contact', yes: boolean, around: Surroundings): Turn => {
  const { consent: before, asking, record } = turn.state
  if (!before) return welcome(turn, around)
  const { language } = turn.state
  const wordingVersion = withWordingOf(`ask-${part}`, before.wordingVersion, language, around)
  const consent = { ...before, [part]: yes, wordingVersion, language }
  const isOpenQuestion = asking?.what === part
  const isChanging = !isOpenQuestion || asking.changing
  const scope = isChanging || !record?.reference ? 'all' : { reference: record.reference }
  const noted = doing(changed(turn, { consent, answeredAt: around.now.toISOString() }), {
    do: 'change-consent',
    consent,
    scope,
  })
  if (!isOpenQuestion) return saying(noted, say('choices-changed', turn.state, around))
  if (part === 'quote') return ask(noted, { what: 'contact', changing: asking.changing }, around)
  return afterConsent(changed(noted, { asking: null }), isChanging, around)
}

/** All three questions are answered. */
const afterConsent = (turn: Turn, changing: boolean, around: Surroundings): Turn => {
  const { record, survey } = turn.state
  if (survey?.step === 'wanted') return beginSurvey(turn, survey.code, around)
  if (changing) return backToSurvey(saying(turn, say('choices-changed', turn.state, around)), around)
  if (record?.receipt) return giveReceipt(turn, around)
  return record ? askNextOptional(saying(turn, say('answers-noted', turn.state, around)), around) : tellUs(turn, around)
}

const tellUs = (turn: Turn, around: Surroundings): Turn => saying(turn, say('tell-us', turn.state, around))

const FACTS = { area: 'area', age: 'ageGroup', service: 'services' } as const

/** What was chosen is said back, so that a wrong tap is seen; its button can be tapped again. */
const optionalAnswer = (turn: Turn, question: OptionalQuestion, answer: string, around: Surroundings): Turn => {
  const offered = choicesFor({ what: question, again: false }, turn.state, around)
  const chosen = offered.find(({ id }) => id === `${question}:${answer}`)
  if (!chosen || !turn.state.consent) return repeatQuestion(turn, around)
  const { stated: before, record, asking } = turn.state
  const stated = { ...before, [FACTS[question]]: question === 'service' ? [answer] : answer }
  const noted = saying(changed(turn, { stated }), say('noted', turn.state, around, { answer: chosen.label }))
  const kept = record?.reference ? doing(noted, { do: 'state', reference: record.reference, stated }) : noted
  return asking?.what === question ? next(kept, around) : kept
}

/** Only what is open right now can be passed by: by an old button nothing is asked, and nothing else is closed. */
const skipped = (turn: Turn, around: Surroundings): Turn =>
  isOptional(turn.state.asking) ? next(turn, around) : repeatQuestion(turn, around)

const isOptional = (asking: Asking | null): boolean => asking !== null && 'again' in asking

const next = (turn: Turn, around: Surroundings): Turn => {
  if (hasOptionalLeft(turn.state)) return askNextOptional(turn, around)
  return saying(changed(turn, { asking: null }), say('answers-done', turn.state, around))
}

const isLanguage = (word: string): word is Language => (LANGUAGES as readonly string[]).includes(word)

const inLanguage = (turn: Turn, answer: string, around: Surroundings): Turn => {
  if (!isLanguage(answer)) return repeatQuestion(turn, around)
  const chosen = changed(turn, { language: answer, languageKept: true })
  const told = saying(
    chosen,
    say('language-set', chosen.state, around, { 'language-name': around.book.languageName(answer) }),
  )
  return chosen.state.consent ? resume(told, around) : welcome(told, around)
}
