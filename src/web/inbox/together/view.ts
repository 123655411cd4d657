import type { CodeFrame } from '../../../domain/code-frame/code-frame.js'
import { codeNamer } from '../../../domain/code-frame/code-names.js'
import { type Experience, mayShowNames } from '../../../domain/experience.js'
import type { Count } from '../../../domain/inbox/inbox-filter.js'
import { MOST_TOGETHER, type TogetherDecision, wouldChange } from '../../../domain/inbox/together.js'
import { countInWords } from '../counts.js'
import { type Row, rowsOf } from '../rows-view.js'
import { type ChosenRecords, fromSeen } from './form.js'

export interface Names {
  frame: CodeFrame
  /** Of people, by their ids. */
  people: Map<string, string>
}

/** Rows of the preview: enough to see whether it is what was meant. */
const FIRST_ROWS = 5

/** The page that asks what to do. */
export const askView = (
  { ref, list, scope }: ChosenRecords,
  onList: Count,
  { frame, people }: Names,
  given: Record<string, unknown> = {},
) => ({
  list,
  ref,
  scope: scope ?? (ref.length > 0 ? 'chosen' : 'all'),
  all: countInWords(onList),
  most: !onList.exact || onList.n > MOST_TOGETHER ? MOST_TOGETHER : null,
  given,
  themes: frame.themes.map(({ name, subthemes }) => ({
    name,
    subthemes: subthemes.map(({ id, name }) => ({ id, name })),
  })),
  people: [
    { value: '', text: 'Choose a person' },
    { value: 'me', text: 'Me' },
    { value: 'nobody', text: 'Nobody' },
    ...[...people]
      .map(([value, text]) => ({ value, text }))
      .sort((one, other) => one.text.localeCompare(other.text, 'en')),
  ],
})

interface PreviewView {
  /** What will happen, as a sentence about each record. */
  what: string
  changing: number
  /** How many are as they would become, or cannot become so. */
  staying: number
  /** Of these, how many are only reviewed one by one: names may still show in them. */
  oneByOne: number
  first: Row[]
  more: number
  records: string[]
}

/** What will happen, to how many, and the first of them. */
export const previewView = (records: Experience[], decision: TogetherDecision, names: Names): PreviewView => {
  const changing = records.filter(record => wouldChange(record, decision))
  return {
    what: decisionInWords(decision, names),
    changing: changing.length,
    staying: records.length - changing.length,
    oneByOne: decision.kind === 'review' ? records.filter(mayShowNames).length : 0,
    first: rowsOf(changing.slice(0, FIRST_ROWS), { ...names, list: '' }),
    more: Math.max(0, changing.length - FIRST_ROWS),
    records: changing.map(({ reference, assignedTo = null }) => fromSeen({ reference, assignedTo })),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const decisionInWords = (decision: TogetherDecision, { frame, people }: Names): string => {
  const nameOf = codeNamer(frame)
  switch (decision.kind) {
    case 'add-tag':
      return `The theme “${nameOf(decision.codeId)}” is added`
    case 'accept-tag':
      return `The theme “${nameOf(decision.codeId)}” is accepted`
    case 'reject-tag':
      return `The theme “${nameOf(decision.codeId)}” is rejected`
    case 'review':
      return 'They are marked as reviewed'
    case 'assign':
      return decision.to === null
        ? 'They are taken from whoever has them'
        : `They go to ${people.get(decision.to) ?? ''}`
  }
}
