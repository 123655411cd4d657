import type { CodeFrame } from '../../domain/code-frame/code-frame.js'
import { codeNamer } from '../../domain/code-frame/code-names.js'
import { standingTags } from '../../domain/experience/tags.js'
import {
  type Experience,
  listeningNeeded,
  lookingNeeded,
  needsTranscript,
  nextStep,
  type Tag,
} from '../../domain/experience.js'
import { isDistressing } from '../../domain/review/distressing.js'
import { inForumTime } from '../dates.js'
import { channelNames, contentsOf, type Flag, flagsOf, stateNames } from '../experience-words.js'
import { INSTEAD_OF_LEFT_NAMES, isWithheld } from '../left-names.js'
import { paths } from '../paths.js'
import { INSTEAD_OF_HARD_WORDS } from '../reading-load/words.js'
import { excerptOf, type Piece } from './excerpt.js'

export interface Row {
  reference: string
  href: string
  received: string
  receivedIso: string
  channel: string
  /** What it is made of, when it is more than one typed message. */
  contents: string | null
  state: string
  flags: Flag[]
  /** The beginning of the question of a survey that it answers. */
  question: string | null
  /** The first words, or those around what was searched for, redacted; empty when there are none that may be shown, or they are hard to read. */
  words: Piece[]
  /** Said in place of words. */
  instead: string
  language: string
  themes: RowThemes[]
  /** Name of the person who is to look at it. */
  assignee: string | null
}

/** Themes of a record that come from one side. */
export interface RowThemes {
  /** `Earshot thinks` or `Agreed by a person`. */
  saidBy: string
  byMachine: boolean
  names: string[]
  /** How many more there are; the record's own page shows all. */
  more: number
}

/** Most themes of one side that the list shows. */
const FIRST_THEMES = 5

interface AboutTheList {
  frame: CodeFrame
  /** Names by ids. */
  people: Map<string, string>
  /** The list as the record's page is told of it; empty for the whole inbox. */
  list: string
  search?: string
}

export const rowsOf = (items: Experience[], { frame, people, list, search }: AboutTheList): Row[] => {
  const nameOf = codeNamer(frame)
  const inList = list && `?list=${encodeURIComponent(list)}`
  return items.map(experience => ({
    reference: experience.reference,
    href: `${paths.experience(experience.reference)}${inList}`,
    received: inForumTime(experience.receivedAt),
    receivedIso: experience.receivedAt,
    channel: channelNames[experience.channel],
    contents: contentsOf(experience),
    state: stateNames[experience.state],
    flags: flagsOf(experience),
    question: experience.survey ? beginningOf(experience.survey.question) : null,
    ...wordsOf(experience, search),
    language: experience.language ?? 'en',
    themes: themesOf(standingTags(experience), nameOf),
    assignee: experience.assignedTo ? (people.get(experience.assignedTo) ?? 'Somebody who has left') : null,
  }))
}

/** Whether any of these is still being heard or read, so that looking again soon is worth it. */
export const isUnderWay = (items: Experience[]): boolean => items.some(item => nextStep(item) !== null)

// ---------------------------------------------------------------------------------------------------------------------

/** What a person has set or agreed to first, and apart from what the machine only suggests. */
const themesOf = (tags: Tag[], nameOf: (id: string) => string): RowThemes[] => {
  const suggested = tags.filter(tag => tag.status === 'suggested')
  const agreed = tags.filter(tag => tag.status !== 'suggested')
  const side = (saidBy: string, byMachine: boolean, of: Tag[]): RowThemes => ({
    saidBy,
    byMachine,
    names: of.slice(0, FIRST_THEMES).map(tag => nameOf(tag.codeId)),
    more: Math.max(0, of.length - FIRST_THEMES),
  })
  return [side('Agreed by a person', false, agreed), side('Earshot thinks', true, suggested)].filter(
    ({ names }) => names.length > 0,
  )
}

const beginningOf = (text: string): string =>
  excerptOf(text)
    .map(piece => piece.text)
    .join('')

const wordsOf = (experience: Experience, search?: string): Pick<Row, 'words' | 'instead'> => {
  const text = experience.redacted?.text.trim() ?? ''
  if (text !== '' && isDistressing(experience)) return { words: [], instead: INSTEAD_OF_HARD_WORDS }
  return { words: excerptOf(text, search), instead: insteadOfWords(experience) }
}

const insteadOfWords = (experience: Experience): string => {
  const listen = listeningNeeded(experience)
  if (lookingNeeded(experience)) return 'Only pictures or files. Somebody needs to look and type what they say.'
  if (listen === 'no-speech') return 'Nobody speaks on this recording.'
  if (listen === 'failed') return 'The machine could not hear this recording. Somebody needs to listen and type it.'
  if (isWithheld(experience)) return INSTEAD_OF_LEFT_NAMES
  if (needsTranscript(experience)) return 'A recording that is waiting to be heard.'
  return 'The words will show here once names are hidden.'
}
