import { AppError } from '../errors.js'
import type { HistoryEntry } from '../ports.js'
import type { ReviewDecision } from './decision.js'
import { toldOf } from './history.js'

/** Says in plain words who did what to a record that is not as somebody saw it. @param names of people, by id */
export const supersededMeanwhile = (
  decision: ReviewDecision,
  history: HistoryEntry[],
  names: Map<string, string>,
): AppError => {
  const entry = history.findLast(one => names.has(one.by) && isAbout(one, decision))
  const done = entry
    ? `${names.get(entry.by)} ${DID[entry.what] ?? 'has changed this'}`
    : 'Earshot has read the words again'
  return new AppError('superseded', `Meanwhile ${done}. Look at it as it is now, then decide.`)
}

// ---------------------------------------------------------------------------------------------------------------------

const TAG_WORDS = ['accepted-tag', 'rejected-tag', 'added-tag', 'changed-tag']

const DID: Record<string, string> = {
  'accepted-tag': 'has said that this theme fits',
  'added-tag': 'has said that this theme fits',
  'rejected-tag': 'has said that this theme does not fit',
  'changed-tag': 'has put another theme in the place of one',
  'set-services': 'has changed the services',
  'set-needs': 'has changed the needs',
  'set-phase': 'has changed the stage',
  'set-area': 'has changed the area',
  'set-sentiment': 'has changed the feeling',
  'set-kind': 'has changed the kind',
  'set-distressing': 'has changed whether it may be hard to read',
  assigned: 'has given it to somebody else',
  undid: 'has taken something back',
}

const isAbout = ({ what, detail = {} }: HistoryEntry, decision: ReviewDecision): boolean => {
  if (what === 'undid') return detail.what === decision.kind || detail.code === codeIn(decision)
  if (!TAG_WORDS.includes(what)) return what === toldOf(decision).what
  const code = codeIn(decision)
  return code !== null && (detail.code === code || detail.to === code)
}

const codeIn = (decision: ReviewDecision): string | null => ('codeId' in decision ? decision.codeId : null)
