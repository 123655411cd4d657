import { inLanguage } from '../../surveys/survey-texts.js'
import { LANGUAGES } from '../../wordings/wording.js'
import type { Choice } from '../chat-line.js'
import { choice, say, yesAndNo } from './speech.js'
import { type Asking, type ConversationState, OPTIONAL_QUESTIONS, type OptionalQuestion } from './state.js'
import { askedQuestion } from './survey/asked-question.js'
import { answerChoices, questionLines } from './survey/question-lines.js'
import { changed, offering, type Surroundings, saying, type Turn } from './turn.js'

/** Asks, and waits for the answer. @param wording in place of the question's own text */
export const ask = (turn: Turn, asking: Asking, around: Surroundings, wording = `ask-${asking.what}`): Turn =>
  asking.what === 'survey-question'
    ? askOfSurvey(turn, asking, around)
    : askInWords(turn, asking, say(wording, turn.state, around), around)

/** The same, in a text that is filled in already. */
export const askInWords = (turn: Turn, asking: Asking, words: string, around: Surroundings): Turn =>
  offering(saying(waitingFor(turn, asking), words), choicesFor(asking, turn.state, around))

/** Waits for an answer. What stood open is put aside while they turn to something else; what is asked now need not be asked again. */
export const waitingFor = (turn: Turn, asking: Asking): Turn => {
  const { asking: open, aside, held } = turn.state
  const before = isAside(open) ? aside : open
  const quiet = held && asking.what === 'keep' ? { ...held, askAgainAt: null } : held
  return changed(turn, { asking, aside: isAside(asking) ? before : null, held: quiet })
}

/** They are done with something else: what stood open before is asked again, unless they want to hear nothing of our own accord. */
export const resume = (turn: Turn, around: Surroundings): Turn => {
  const { asking, aside, stopped } = turn.state
  const open = isAside(asking) ? aside : asking
  const back = changed(turn, { asking: open, aside: null })
  return open && !stopped ? ask(back, open, around) : offering(back, [])
}

/** Asks the open question again, after something else was said. While they delete something, or choose a language, that stays open. */
export const repeatOpen = (turn: Turn, around: Surroundings): Turn =>
  isAside(turn.state.asking) && turn.state.asking?.what !== 'more' ? turn : resume(turn, around)

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
    case 'survey-which':
      return around.surveys.live.map(({ code, questionnaire }) => ({
        id: `survey:${code}`,
        label: inLanguage(questionnaire, state.language).title,
      }))
    case 'survey-question': {
      const asked = askedQuestion(state, around)
      return asked ? answerChoices(asked, state, around) : []
    }
    default:
      return [...optionalChoices(asking.what, state, around), choice('skip', 'button-skip', state, around)]
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const ASIDES: readonly Asking['what'][] = ['language', 'delete-which', 'delete-sure', 'more']

const isAside = (asking: Asking | null): boolean => asking !== null && ASIDES.includes(asking.what)

/** A question of a survey, in its own words. */
const askOfSurvey = (turn: Turn, asking: Asking, around: Surroundings): Turn => {
  const asked = askedQuestion(turn.state, around)
  if (!asked) return changed(turn, { asking: null })
  const said = saying(waitingFor(turn, asking), ...questionLines(asked, turn.state, around))
  return offering(said, answerChoices(asked, turn.state, around))
}

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
