import type { Answer, ToDo } from '../../domain/chat/to-do.js'
import { inForumTime, soonInForumTime } from '../dates.js'
import { channelNames } from '../experience-words.js'
import type { FormErrors } from '../forms.js'
import { paths } from '../paths.js'

export interface AnswerView {
  by: string
  at: string
  state: { text: string; colour: string }
  text: string | null
}

export interface ToDoCard {
  id: string
  title: string
  urgent: boolean
  /** A volunteer who tries the practice chat, and no parent. */
  practice: boolean
  /** What it means and what to do, a sentence each. */
  explained: string[]
  about: string
  records: { reference: string; href: string }[]
  answers: AnswerView[]
  mayWrite: boolean
  /** Until when one may write, or why one may not. */
  window: string
  answer: string
  finish: string
  /** Name and id of the box, one of its own on the page. */
  field: string
  text: string
  /** What the box, its button and what was written before are called. */
  writing: { box: string; send: string; soFar: string }
}

export interface ToDoView {
  open: ToDoCard[]
  done: { title: string; about: string; records: ToDoCard['records'] }[]
  sent: boolean
  finished: boolean
  errors: FormErrors | null
}

interface Context {
  names: Map<string, string>
  now: Date
  outcome?: unknown
  /** What was typed for whom, and what is wrong with it. */
  problem?: { id: string; text: string; errors: FormErrors }
}

/** The box of one person who waits. */
export const fieldOf = (id: string): string => `answer-${id}`

/** Who may be in danger comes first, then who has waited longest; those who only practise come last. */
export const toDoView = (open: ToDo[], done: ToDo[], context: Context): ToDoView => ({
  open: open.toSorted(byPress).map(toDo => cardOf(toDo, context)),
  done: done.map(toDo => ({
    title: WORDS[toDo.kind].title,
    about: `${channelNames[toDo.channel]}. Finished on ${inForumTime(toDo.doneAt ?? toDo.at)} by ${nameOf(toDo.doneBy, context)}.`,
    records: recordsOf(toDo),
  })),
  sent: context.outcome === 'sent',
  finished: context.outcome === 'finished',
  errors: context.problem?.errors ?? null,
})

// ---------------------------------------------------------------------------------------------------------------------

const AN_ANSWER = { box: 'Your answer', send: 'Send the answer', soFar: 'Answers so far' }
/** They asked nothing: we begin. */
const A_MESSAGE = { box: 'Your message', send: 'Send the message', soFar: 'Messages so far' }

const WORDS: Record<
  ToDo['kind'],
  { title: string; explained: string[]; advice: string[]; writing: ToDoCard['writing'] }
> = {
  human: { title: 'Somebody asked for a person', explained: [], advice: [], writing: AN_ANSWER },
  'follow-up': {
    title: 'We would like to know more',
    explained: ['They agreed that we may write to them about what they told us.'],
    advice: ['Say what it is about, ask one thing, and say that they need not answer.'],
    writing: A_MESSAGE,
  },
  'urgent-held': {
    title: 'Urgent, and nobody may read it yet',
    explained: [
      'What somebody sent sounds as if a person may be in danger. Earshot sent them the emergency numbers at once.',
      'They have not said yet that we may keep their words. So nobody may read them, and there is no record.',
    ],
    advice: [
      'You can write to them: ask if they are safe, and say who can help now. If they say yes to us keeping their words, the safeguarding lead sees them under Safeguarding.',
    ],
    writing: A_MESSAGE,
  },
}

const STATES: Record<Answer['state'], AnswerView['state']> = {
  waiting: { text: 'On its way', colour: 'blue' },
  sent: { text: 'Sent', colour: 'green' },
  failed: { text: 'Could not be sent', colour: 'red' },
}

const byPress = (one: ToDo, other: ToDo): number =>
  Number(one.channel === 'practice') - Number(other.channel === 'practice') ||
  Number(other.kind === 'urgent-held') - Number(one.kind === 'urgent-held') ||
  Date.parse(one.at) - Date.parse(other.at)

const cardOf = (toDo: ToDo, context: Context): ToDoCard => {
  const { id, kind, channel, at } = toDo
  const mayWrite = isOpen(toDo.mayWriteUntil, context.now)
  return {
    id,
    title: WORDS[kind].title,
    explained: [...WORDS[kind].explained, ...(mayWrite ? WORDS[kind].advice : [])],
    urgent: kind === 'urgent-held',
    practice: channel === 'practice',
    about: `${channelNames[channel]}, ${soonInForumTime(at, context.now)}.${waitingFor(toDo, context.now)}`,
    records: recordsOf(toDo),
    answers: toDo.answers.map(answer => answerView(answer, context)),
    mayWrite,
    window: windowOf(toDo, mayWrite, context.now),
    answer: paths.toDoAnswer(id),
    finish: paths.toDoFinish(id),
    field: fieldOf(id),
    text: context.problem?.id === id ? context.problem.text : '',
    writing: WORDS[kind].writing,
  }
}

/** Only who asked for somebody, or may be in danger, waits: whom we would like to ask something does not. */
const waitingFor = ({ kind, at }: ToDo, now: Date): string =>
  kind === 'follow-up' ? '' : ` Waiting for ${howLong(at, now)}.`

const recordsOf = ({ references }: ToDo): ToDoCard['records'] =>
  references.map(reference => ({ reference, href: paths.experience(reference) }))

const answerView = ({ at, by, text, state }: Answer, context: Context): AnswerView => ({
  by: nameOf(by, context),
  at: soonInForumTime(at, context.now),
  state: STATES[state],
  text,
})

const nameOf = (id: string | null, { names }: Context): string => names.get(id ?? '') ?? 'somebody who has left'

const isOpen = (until: ToDo['mayWriteUntil'], now: Date): boolean =>
  until === 'any-time' || (until !== null && Date.parse(until) > now.getTime())

const windowOf = ({ channel, mayWriteUntil }: ToDo, mayWrite: boolean, now: Date): string => {
  const name = channelNames[channel]
  if (mayWriteUntil === 'any-time') return 'You can write to them at any time.'
  if (mayWrite && mayWriteUntil)
    return `You can write until ${soonInForumTime(mayWriteUntil, now)}. After that ${name} does not let us write until they write again.`
  if (mayWriteUntil)
    return `${name} does not let us write to them now: they last wrote more than a day ago. When they write again, you can answer here.`
  return `We cannot write to them now. They asked us to stop, left the chat, or last wrote too long ago for ${name} to let us. When they write again, you can answer here.`
}

const howLong = (since: string, now: Date): string => {
  const hours = Math.floor((now.getTime() - Date.parse(since)) / 3_600_000)
  if (hours < 1) return 'less than an hour'
  if (hours < 48) return `${hours} ${hours === 1 ? 'hour' : 'hours'}`
  return `${Math.floor(hours / 24)} days`
}
