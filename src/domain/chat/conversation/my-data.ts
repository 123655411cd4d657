import { questionsOf } from '../../surveys/edition.js'
import { saidBack } from '../../surveys/said-back.js'
import { inLanguage } from '../../surveys/survey-texts.js'
import { longDay } from '../../wordings/long-day.js'
import { inPieces } from '../in-pieces.js'
import { choicesFor, repeatOpen, waitingFor } from './questions.js'
import { say } from './speech.js'
import type { ConversationState } from './state.js'
import { type OwnRecord, type OwnSurvey, type Surroundings, saying, type Turn } from './turn.js'

/** The longest answer, in UTF-16 units, so that every platform takes it as one message. */
const PAGE = 3000

/** MY DATA: all that is held, a page at a time. */
export const onMyData = (turn: Turn, page: number, around: Surroundings): Turn => {
  const { state } = turn
  if (around.records.length + around.surveys.own.length === 0) {
    const line = state.held ? 'mydata-held' : 'mydata-nothing'
    return repeatOpen(saying(turn, say(line, state, around)), around)
  }
  const items = [
    ...around.records.map(record => item(record, state, around)),
    ...around.surveys.own.map(own => surveyItem(own, state, around)),
  ]
  const pages = inPages([summary(state, around), ...facts(state, around), ...items, say('mydata-end', state, around)])
  const shown = saying(turn, pages[page] ?? say('answers-done', state, around))
  if (page + 1 >= pages.length) return repeatOpen(shown, around)
  return saying(waitingFor(shown, { what: 'more', page: page + 1 }), say('mydata-more', state, around))
}

// ---------------------------------------------------------------------------------------------------------------------

const summary = (state: ConversationState, around: Surroundings): string => {
  const yesOrNo = (yes: boolean | undefined) => say(yes ? 'yes' : 'no', state, around)
  const { consent } = state
  return say('mydata-start', state, around, {
    count: String(around.records.length),
    keep: yesOrNo(consent?.keep),
    quote: yesOrNo(consent?.quote),
    contact: yesOrNo(consent?.contact),
  })
}

const FACTS = [
  ['area', 'area'],
  ['age', 'ageGroup'],
  ['service', 'services'],
] as const

/** What they answered to the optional questions, in the words that they chose from. */
const facts = (state: ConversationState, around: Surroundings): string[] => {
  const labels = FACTS.flatMap(([question, fact]) => {
    const chosen = [state.stated[fact] ?? []].flat().map(answer => `${question}:${answer}`)
    const offered = choicesFor({ what: question, again: false }, state, around)
    return offered.filter(({ id }) => chosen.includes(id)).map(({ label }) => label)
  })
  return labels.length === 0 ? [] : [say('mydata-facts', state, around, { facts: labels.join(', ') })]
}

const item = (record: OwnRecord, state: ConversationState, around: Surroundings): string => {
  const { reference, receivedAt, words, voices, files } = record
  const date = longDay(receivedAt, state.language)
  const told = say('mydata-item', state, around, { reference, date, words }).trimEnd()
  if (voices + files === 0) return told
  return `${told}\n${say('mydata-files', state, around, { voices: String(voices), files: String(files) })}`
}

/** A survey with all that they answered in it. The words of long answers stand with their own reference. */
const surveyItem = ({ edition, response }: OwnSurvey, state: ConversationState, around: Surroundings): string => {
  const { title, sections } = inLanguage(edition.questionnaire, state.language)
  const { reference, startedAt, answers } = response
  const date = longDay(startedAt, state.language)
  const answered = questionsOf({ sections }).flatMap(question => {
    const text = saidBack(question, answers[question.id] ?? { kind: 'blank' }, state.language)
    return text === null ? [] : [`${question.text} ${text}`]
  })
  return [say('mydata-survey', state, around, { reference, date, title }), ...answered].join('\n')
}

/** Items side by side as long as they fit; one that fits on no page goes over several. */
const inPages = (items: string[]): string[] => {
  const pages: string[] = []
  for (const piece of items.flatMap(item => inPieces(item, PAGE))) {
    const last = pages.at(-1)
    const together = last === undefined ? piece : `${last}\n\n${piece}`
    if (last !== undefined && together.length <= PAGE) pages[pages.length - 1] = together
    else pages.push(piece)
  }
  return pages
}
