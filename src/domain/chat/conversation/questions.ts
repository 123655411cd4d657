import type { Choice } from '../chat-line.js'
import { LANGUAGES } from '../wording.js'
import { choice, say, yesAndNo } from './speech.js'
import { type Asking, type ConversationState, OPTIONAL_QUESTIONS, type OptionalQuestion } from './state.js'
import { changed, offering, type Surroundings, saying, type Turn } from './turn.js'

/** Asks, and waits for the answer. @param wording in place of the question's own text */
export const ask = (turn: Turn, asking: Asking, around: Surroundings, wording = `ask-${asking.what}`): Turn =>
  offering(saying(changed(turn, { asking }), say(wording, turn.state, around)), choicesFor(asking, turn.state, around))

/** The first optional question that this person was never asked, or the turn as it is. */
export const askNextOptional = (turn: Turn, around: Surroundings): Turn => {
  const next = OPTIONAL_QUESTIONS.find(question => isOpen(question, turn.state))
  if (!next) return changed(turn, { asking: null })
  return ask(changed(turn, { asked: [...turn.state.asked, next] }), { what: next, again: false }, around)
}

export const hasOptionalLeft = (state: ConversationState): boolean =>
  OPTIONAL_QUESTIONS.some(question => isOpen(question, state))

/** What can be chosen, in the order of the numbers that may be typed instead. */
export const choicesFor = (asking: Asking, state: ConversationState, around: Surroundings): Choice[] => {
  switch (asking.what) {
    case 'keep':
    case 'quote':
    case 'contact':
      return yesAndNo(asking.what, state, around)
    case 'delete-sure':
      return yesAndNo('sure', state, around)
    case 'delete-which':
      return (['last', 'all', 'nothing'] as const).map(what => choice(`which:${what}`, `button-${what}`, state, around))
    case 'language':
      return LANGUAGES.map(language => ({ id: `language:${language}`, label: around.book.languageName(language) }))
    case 'more':
      return []
    default:
      return [...optionalChoices(asking.what, state, around), choice('skip', 'button-skip', state, around)]
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** The names of services are English, so they are asked for in English only. */
const isOpen = (question: OptionalQuestion, { asked, language }: ConversationState): boolean =>
  !asked.includes(question) && (question !== 'service' || language === 'en')

const optionalChoices = (
  question: OptionalQuestion,
  state: ConversationState,
  { choices, book }: Surroundings,
): Choice[] => {
  if (question === 'service') return choices.services.map(({ id, name }) => ({ id: `service:${id}`, label: name }))
  if (question === 'area') {
    return choices.areas.map(({ id, name }) => ({
      id: `area:${id}`,
      label: id === 'elsewhere' ? book.say('elsewhere', state.language) : name,
    }))
  }
  return choices.ageGroups.map(({ id }) => ({
    id: `age:${id}`,
    label: id === 'several' ? book.say('age-several', state.language) : id.replace('-', '–'),
  }))
}
