import type { CodeFrame } from '../../domain/code-frame/code-frame.js'
import type { Experience } from '../../domain/experience.js'
import { may, type Person } from '../../domain/people.js'
import { paths } from '../paths.js'
import type { Did } from './did.js'
import { withList } from './list.js'
import { rejectedTags, type TagView, tagViews, themeChoices } from './tags-view.js'
import type { ShownWords } from './words-view.js'

/** The part of the page in which a reviewer works. */
export interface WorkView {
  /** False: this reader sees what was decided, and decides nothing. */
  mayReview: boolean
  tags: TagView[]
  rejected: { code: string; name: string; by: string }[]
  /** How many wait for a yes or a no. */
  waiting: number
  choices: { id: string; name: string; definition: string }[]
  /** Where its forms go. */
  to: { decide: string; facts: string; reviewed: string; notes: string; keepApart: string }
  /** Takes back the last step; `here` is false when that was on the record that the reader comes from. Null: they take none. */
  undo: { action: string; here: boolean } | null
  links: { split: string | null; merge: string | null }
  people: { value: string; text: string }[]
  /** Id of the person who is to look at it; empty: nobody. */
  assignedTo: string
  assignedName: string
  me: string
  /** It can be said to be reviewed, or was and can be opened again. */
  state: 'open' | 'reviewed' | 'closed' | 'not-yet'
}

export interface WorkContext {
  person: Person
  frame: CodeFrame
  names: Map<string, string>
  readers: Person[]
  list: string
  original: boolean
  did: Did | null
}

export const workView = (experience: Experience, shown: ShownWords, context: WorkContext): WorkView => {
  const { person, frame, names } = context
  const tags = tagViews(experience, shown, frame, names)
  const mayReview = may(person, 'review') && experience.state !== 'closed'
  return {
    mayReview,
    tags,
    rejected: rejectedTags(experience, frame, names),
    waiting: tags.filter(({ status }) => status === 'suggested').length,
    choices: mayReview ? themeChoices(frame) : [],
    to: actionsOf(experience, context),
    undo: undoOf(experience, context),
    links: linksOf(experience, mayReview, context.list),
    people: context.readers.map(({ id, name }) => ({ value: id, text: name })),
    assignedTo: experience.assignedTo ?? '',
    assignedName: names.get(experience.assignedTo ?? '') ?? 'Somebody who has left',
    me: person.id,
    state: reviewStateOf(experience),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const actionsOf = ({ reference }: Experience, context: WorkContext): WorkView['to'] => ({
  decide: actionOf(paths.experienceDecide(reference), context),
  facts: actionOf(paths.experienceFacts(reference), context),
  reviewed: withList(paths.experienceReviewed(reference), context.list),
  notes: actionOf(paths.experienceNotes(reference), context),
  keepApart: actionOf(paths.experienceKeepApart(reference), context),
})

/** Every form comes back to this page: with the same list, and with the original words if they are open. */
const actionOf = (address: string, { list, original }: WorkContext): string =>
  withList(original ? `${address}?original=yes` : address, list)

/** Also where nothing else is decided any more: a record that was split or closed by mistake is opened again by it. */
const undoOf = ({ reference }: Experience, context: WorkContext): WorkView['undo'] => {
  if (!may(context.person, 'review')) return null
  const before = context.did?.on ?? null
  return { action: actionOf(paths.experienceUndo(before ?? reference), context), here: before === null }
}

const linksOf = ({ reference, redacted }: Experience, mayReview: boolean, list: string): WorkView['links'] => ({
  split: mayReview && redacted ? withList(paths.experienceSplit(reference), list) : null,
  merge: mayReview ? withList(paths.experienceMerge(reference), list) : null,
})

const reviewStateOf = ({ state }: Experience): WorkView['state'] => {
  if (state === 'ready') return 'open'
  return state === 'reviewed' || state === 'closed' ? state : 'not-yet'
}
