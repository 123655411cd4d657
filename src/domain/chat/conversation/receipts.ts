import { placeLine } from '../../directory/best-places.js'
import { ask, askNextOptional } from './questions.js'
import { say } from './speech.js'
import type { ConversationState } from './state.js'
import { changed, later, meaning, type OwnRecord, type Surroundings, saying, type Turn } from './turn.js'

const WORDING = { first: 'receipt', again: 'receipt-again', added: 'receipt-added' } as const

/** While the two further questions of consent are open, the receipt waits for their answers, but not for ever. */
const PATIENCE_SECONDS = 600

/** When the receipt is due that is owed for what has just come in. */
export const receiptAt = ({ asking }: ConversationState, { now, quietSeconds }: Surroundings): string => {
  const waiting = asking?.what === 'quote' || asking?.what === 'contact'
  return later(now, waiting ? Math.max(quietSeconds, PATIENCE_SECONDS) : quietSeconds)
}

/** The one receipt that is owed: the reference, what happens next, and perhaps one optional question. */
export const giveReceipt = (turn: Turn, around: Surroundings): Turn => {
  const { record } = turn.state
  if (!record?.receipt || record.reference === null) return turn
  const own = ownRecord(record.reference, around)
  // Taken back before its receipt: there is nothing to give one for.
  if (!own) return settled(turn)
  const { kind } = record.receipt
  const line = say(WORDING[kind], turn.state, around, { reference: record.reference })
  const told = saying(settled(turn), line, ...placesLines(turn.state, own, around))
  const given = meaning(told, turn.purpose === 'answer' && turn.lines.length > 0 ? 'answer' : 'receipt')
  const { asking } = given.state
  if (kind === 'added' || record.signposted) return given
  if (asking?.what === 'quote' || asking?.what === 'contact') return ask(given, asking, around)
  return asking ? given : askNextOptional(given, around)
}

/** The receipt counts as given, said or not. */
export const settled = (turn: Turn): Turn => {
  const { record, receipts } = turn.state
  if (!record?.receipt) return turn
  const more = record.receipt.kind === 'added' ? 0 : 1
  return changed(turn, { record: { ...record, receipt: null }, receipts: receipts + more })
}

/** Two or three places from the directory for what a record is about, when it asks for help. */
const placesLines = (state: ConversationState, record: OwnRecord | null, around: Surroundings): string[] => {
  const asksForHelp = record?.kind === 'request-for-help' || record?.kind === 'question'
  return asksForHelp ? bestPlacesLines(state, record, around) : []
}

/** Places for a theme and an area, in one paragraph each, with the way to the whole list. */
export const bestPlacesLines = (state: ConversationState, about: OwnRecord | null, around: Surroundings): string[] => {
  const places = around.bestPlaces({ themes: about?.themes ?? [], area: about?.area ?? state.stated.area ?? null })
  if (places.length === 0) return []
  const list = [say('help-places', state, around), ...places.map(placeLine)].join('\n')
  return [list, say('all-places', state, around, { directory: around.directoryUrl })]
}

const ownRecord = (reference: string, { records }: Surroundings): OwnRecord | null =>
  records.find(record => record.reference === reference) ?? null
