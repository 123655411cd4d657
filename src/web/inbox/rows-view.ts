import type { CodeFrame } from '../../domain/code-frame/code-frame.js'
import {
  type Experience,
  listeningNeeded,
  lookingNeeded,
  needsTranscript,
  nextStep,
  type Tag,
} from '../../domain/experience.js'
import { inForumTime } from '../dates.js'
import { channelNames, contentsOf, type Flag, flagsOf, stateNames } from '../experience-words.js'
import { paths } from '../paths.js'
import { standingTags, themeNamer } from '../theme-names.js'

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
  /** The first words, redacted; null when there are none that may be shown. */
  words: string | null
  /** Said in place of words. */
  instead: string
  language: string
  themes: RowThemes[]
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

/** Most letters of an item that the list shows. */
const FIRST_LETTERS = 180

export const rowsOf = (items: Experience[], frame: CodeFrame): Row[] => {
  const nameOf = themeNamer(frame)
  return items.map(experience => ({
    reference: experience.reference,
    href: paths.experience(experience.reference),
    received: inForumTime(experience.receivedAt),
    receivedIso: experience.receivedAt,
    channel: channelNames[experience.channel],
    contents: contentsOf(experience),
    state: stateNames[experience.state],
    flags: flagsOf(experience),
    words: firstWords(experience.redacted?.text.trim() ?? '') || null,
    instead: insteadOfWords(experience),
    language: experience.language ?? 'en',
    themes: themesOf(standingTags(experience), nameOf),
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

/** Cut between words, and never through the middle of a symbol. */
const firstWords = (text: string): string => {
  const letters = [...text]
  if (letters.length <= FIRST_LETTERS) return text
  const cut = letters.slice(0, FIRST_LETTERS).join('')
  return `${cut.replace(/\s+\S*$/u, '')} …`
}

const insteadOfWords = (experience: Experience): string => {
  const listen = listeningNeeded(experience)
  if (lookingNeeded(experience)) return 'Only pictures or files. Somebody needs to look and type what they say.'
  if (listen === 'no-speech') return 'Nobody speaks on this recording.'
  if (listen === 'failed') return 'The machine could not hear this recording. Somebody needs to listen and type it.'
  if (needsTranscript(experience)) return 'A recording that is waiting to be heard.'
  return 'The words will show here once names are hidden.'
}
