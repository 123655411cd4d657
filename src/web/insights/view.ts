import type { CodeFrame } from '../../domain/code-frame/code-frame.js'
import { codeNamer } from '../../domain/code-frame/code-names.js'
import type { WeeklyDigest } from '../../domain/digest/digest.js'
import { sundayOf } from '../../domain/digest/week.js'
import type { DigestToRead, QuotedTopic } from '../../usecases/digest/read-digest.js'
import { inForumTime } from '../dates.js'
import { paths } from '../paths.js'
import { burstInWords, type TrendRow, trendRows } from './trend-view.js'

/** What this person may do with a digest. */
export interface MayDo {
  judge: boolean
  addThemes: boolean
  answer: boolean
}

export interface TopicCard {
  /** `pool, hydrotherapy, shut` */
  title: string
  /** `12 people in four weeks, 5 of them this week.` */
  about: string
  quotes: { text: string; reference: string; href: string }[]
  /** What its forms send. */
  topic: string
  cues: string
}

/** One page that says what was new. */
export const digestView = (read: DigestToRead, mayDo: MayDo, frame: CodeFrame) => {
  const { digest, topics, putAside } = read
  const { madeAt, invented, messages, people, unplaced } = digest
  return {
    madeAt: inForumTime(madeAt),
    invented,
    isQuiet: messages === 0,
    heard: `${counted(messages, 'message')} from ${counted(people, 'person', 'people')}`,
    topics: topics.map(topicCard),
    unplaced: counted(unplaced, 'message'),
    putAside: putAside.map(({ topic, because }) => ({ title: titleOf(topic), id: because.id })),
    parents: mayDo.addThemes ? themeChoices(frame) : [],
    themes: themeTables(digest, codeNamer(frame)),
    words: wordTables(digest, codeNamer(frame)),
    waiting: waitingView(digest, mayDo),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const counted = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`

const titleOf = ({ words }: Pick<QuotedTopic, 'words'>): string => words.map(({ word }) => word).join(', ')

const topicCard = (topic: QuotedTopic): TopicCard => ({
  title: titleOf(topic),
  about: `${counted(topic.people, 'person', 'people')} in four weeks, ${topic.peopleNow} of them this week.`,
  quotes: topic.quotes.map(({ reference, text, goesOn }) => ({
    text: `“${goesOn.before ? '… ' : ''}${text}${goesOn.after ? ' …' : ''}”`,
    reference,
    href: paths.experience(reference),
  })),
  topic: topic.words.map(({ stem }) => stem).join(' '),
  cues: titleOf(topic),
})

const themeChoices = ({ themes }: CodeFrame) => [
  { value: '', text: 'Choose a theme' },
  ...themes.map(({ id, name }) => ({ value: id, text: name })),
]

interface ThemeTables {
  rising: TrendRow[]
  falling: TrendRow[]
  bursts: TrendRow[]
  steady: TrendRow[]
}

/** Of what may be chance, what most people spoke of. */
const MOST_STEADY = 15

const themeTables = ({ week, themes }: WeeklyDigest, nameOf: (id: string) => string): ThemeTables | null => {
  if (!themes) return null
  const link = (id: string) => ({ name: nameOf(id), href: inboxOf(week, { theme: id }) })
  return {
    rising: trendRows(themes.rising, ({ id }) => link(id)),
    falling: trendRows(themes.falling, ({ id }) => link(id)),
    bursts: trendRows(themes.bursts, ({ id, burst }) => ({ ...link(id), note: burstInWords(burst) })),
    steady: trendRows(themes.steady.slice(0, MOST_STEADY), ({ id }) => link(id)),
  }
}

const wordTables = (
  { week, words }: WeeklyDigest,
  nameOf: (id: string) => string,
): Record<'rising' | 'bursts', TrendRow[]> => {
  const { rising = [], bursts = [] } = words ?? {}
  const link = (word: string) => ({ name: word, href: inboxOf(week, { q: word }) })
  return {
    rising: trendRows(rising, ({ word, mostly }) => ({
      ...link(word),
      note: mostly ? `Mostly under ${nameOf(mostly)}.` : '',
    })),
    bursts: trendRows(bursts, ({ word, burst }) => ({ ...link(word), note: burstInWords(burst) })),
  }
}

const inboxOf = (week: string, asked: Record<string, string>): string =>
  paths.inboxAsking({ ...asked, from: week, to: sundayOf(week) })

const WAITING_FOR = {
  human: 'Somebody asked for a person',
  'urgent-held': 'Urgent, and nobody may read it yet',
  'follow-up': 'We would like to know more',
}

const waitingView = ({ week, invented, waiting: { unread, answers } }: WeeklyDigest, { answer }: MayDo) => ({
  unread: {
    isOver: unread.count === 0,
    count: `${unread.exact ? '' : 'About '}${counted(unread.count, 'message')}`,
    href: paths.inboxAsking({ state: 'ready', to: sundayOf(week), ...(invented ? {} : { real: 'yes' }) }),
    longest: unread.longest.map(({ reference, since }) => ({
      reference,
      href: paths.experience(reference),
      since: inForumTime(since),
    })),
  },
  answers: {
    isOver: answers.count === 0,
    count: counted(answers.count, 'person', 'people'),
    href: answer ? paths.toDo() : null,
    longest: answers.longest.map(({ kind, since }) => ({ what: WAITING_FOR[kind], since: inForumTime(since) })),
  },
})
