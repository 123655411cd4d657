import type { Language } from '../../wordings/wording.js'
import { inPieces } from '../in-pieces.js'
import { choicesFor, repeatOpen, waitingFor } from './questions.js'
import { say } from './speech.js'
import type { ConversationState } from './state.js'
import { type OwnRecord, type Surroundings, saying, type Turn } from './turn.js'

/** The longest answer, in UTF-16 units, so that every platform takes it as one message. */
const PAGE = 3000

/** MY DATA: all that is held, a page at a time. */
export const onMyData = (turn: Turn, page: number, around: Surroundings): Turn => {
  const { state } = turn
  if (around.records.length === 0) {
    const line = state.held ? 'mydata-held' : 'mydata-nothing'
    return repeatOpen(saying(turn, say(line, state, around)), around)
  }
  const items = around.records.map(record => item(record, state, around))
  const pages = inPages([summary(state, around), ...facts(state, around), ...items, say('mydata-end', state, around)])
  const shown = saying(turn, pages[page] ?? say('answers-done', state, around))
  if (page + 1 >= pages.length) return repeatOpen(shown, around)
  return saying(waitingFor(shown, { what: 'more', page: page + 1 }), say('mydata-more', state, around))
}

const LONG_DAY = { dateStyle: 'long', timeZone: 'Europe/London' } as const
/** Where a language writes its dates in several ways. */
const DAYS_IN: Partial<Record<Language, string>> = { en: 'en-GB' }

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
  const date = new Date(receivedAt).toLocaleDateString(
    `${DAYS_IN[state.language] ?? state.language}-u-nu-latn`,
    LONG_DAY,
  )
  const told = say('mydata-item', state, around, { reference, date, words }).trimEnd()
  if (voices + files === 0) return told
  return `${told}\n${say('mydata-files', state, around, { voices: String(voices), files: String(files) })}`
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
