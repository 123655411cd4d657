import type { CodeFrame } from '../../domain/code-frame/code-frame.js'
import { codeNamer } from '../../domain/code-frame/code-names.js'
import { readReference } from '../../domain/reference.js'
import type { ReviewDecision } from '../../domain/review/decision.js'

/** What was just done, in words. */
export interface Did {
  text: string
  /** Reference of another record on which it was done: the one that the reader comes from; null: on this one. */
  on: string | null
}

/** What the address of the page says after these decisions, for `didWords`. */
export const didOf = (decisions: ReviewDecision[]): Record<string, string> => {
  const [first, ...more] = decisions
  if (!first) return { did: 'nothing-changed' }
  if (more.length > 0 || first.kind.startsWith('set-')) return { did: 'set-facts' }
  const about = 'codeId' in first ? { about: first.codeId } : {}
  return { did: first.kind, ...about, ...(first.kind === 'change-tag' ? { to: first.to } : {}) }
}

/** @param asked whatever the address holds: only what this page says is said */
export const didWords = (asked: Record<string, unknown>, frame: CodeFrame): Did | null => {
  const before = typeof asked.reviewed === 'string' ? readReference(asked.reviewed) : null
  if (before) return { text: `${before} is reviewed.`, on: before }
  const { did } = asked
  if (typeof did !== 'string' || !Object.hasOwn(WORDS, did)) return null
  return { text: WORDS[did as keyof typeof WORDS](namesIn(asked, frame)), on: null }
}

// ---------------------------------------------------------------------------------------------------------------------

interface Names {
  about: string
  to: string
}

const WORDS = {
  'accept-tag': ({ about }: Names) => `Yes to “${about}”.`,
  'reject-tag': ({ about }: Names) => `No to “${about}”.`,
  'change-tag': ({ about, to }: Names) => `“${to}” in place of “${about}”.`,
  'add-tag': ({ about }: Names) => `“${about}” is added.`,
  'set-facts': () => 'What it is about is saved.',
  assign: () => 'It is saved who looks at this.',
  reopen: () => 'This waits to be reviewed again.',
  undone: () => 'Your last step here is taken back.',
  'nothing-to-undo': () => 'There is no step of yours here that can be taken back.',
  'nothing-changed': () => 'Nothing was changed.',
  noted: () => 'Your note is added.',
  'note-removed': () => 'Your note is gone.',
  'hid-words': () => 'These words are hidden now, here and wherever this record is shown.',
  split: () => 'This is split. Its parts are records of their own now, and this one is closed.',
  merged: () => 'This is closed now: the other one tells the same.',
  'kept-apart': () => 'These two are kept apart. We will not ask about them again.',
}

const namesIn = ({ about, to }: Record<string, unknown>, frame: CodeFrame): Names => {
  const nameOf = codeNamer(frame)
  return { about: nameOf(String(about ?? '')), to: nameOf(String(to ?? '')) }
}
