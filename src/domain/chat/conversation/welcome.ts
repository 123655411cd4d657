import { ask, repeatOpen } from './questions.js'
import { say } from './speech.js'
import type { ConversationState } from './state.js'
import { changed, type Surroundings, saying, type Turn } from './turn.js'

/** Who we are and the first question, to somebody who has not said yes yet. */
export const welcome = (turn: Turn, around: Surroundings): Turn => {
  const { state } = turn
  const greeting = state.welcomed ? 'welcome-short' : 'welcome'
  const offer = state.language === 'en' || state.welcomed ? [] : [languageOffer(state, around)]
  const greeted = saying(changed(turn, { welcomed: true }), say(greeting, state, around), ...offer)
  const told = state.held ? saying(greeted, say('have-it', state, around)) : greeted
  return ask(told, { what: 'keep' }, around)
}

/** A greeting, and nothing else. */
export const onGreeting = (turn: Turn, around: Surroundings): Turn => {
  const { consent, asking } = turn.state
  if (!consent) return welcome(turn, around)
  const greeted = saying(turn, say('welcome-short', turn.state, around))
  return asking ? repeatOpen(greeted, around) : saying(greeted, say('go-ahead', turn.state, around))
}

/** Repeats the question that was open, for somebody who comes back to it. */
export const repeatQuestion = (turn: Turn, around: Surroundings): Turn => {
  const { asking, consent, held, welcomed } = turn.state
  if (asking?.what === 'language') return ask(turn, asking, around, 'language-which')
  if (!consent && (held || welcomed)) return ask(turn, { what: 'keep' }, around)
  return repeatOpen(turn, around)
}

// ---------------------------------------------------------------------------------------------------------------------

const languageOffer = (state: ConversationState, around: Surroundings): string =>
  say('language-offer', state, around, { 'language-name': around.book.languageName(state.language) })
