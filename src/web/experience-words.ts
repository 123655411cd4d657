import { attachmentsOf, recordingsOf } from '../domain/experience/original.js'
import {
  type Experience,
  inSafeguardingLane,
  listeningNeeded,
  lookingNeeded,
  namesLeftIn,
  nextStep,
  type State,
  type Step,
  unreadLanguage,
} from '../domain/experience.js'
import type { Channel } from '../domain/incoming-message.js'
import { languageName } from './language-name.js'

/** The ways in, as people say them. */
export const channelNames: Record<Channel, string> = {
  web: 'Our web form',
  api: 'Another system',
  whatsapp: 'WhatsApp',
  telegram: 'Telegram',
  practice: 'Practice',
  paper: 'Paper',
  padlet: 'Padlet',
  import: 'Spreadsheet',
  event: 'An event',
}

export const stateNames: Record<State, string> = {
  received: 'Just in',
  transcribed: 'Heard',
  ready: 'To review',
  reviewed: 'Reviewed',
  closed: 'Closed',
  erased: 'Erased',
}

/** A mark that asks for a look. The words carry the meaning; the colour only helps. */
export interface Flag {
  text: string
  colour: 'red' | 'orange' | 'blue' | 'grey'
}

const UNDER_WAY: Record<Step, string> = { transcribe: 'Being heard', understand: 'Being read' }
const LISTEN = {
  failed: 'Listen and type it',
  unclear: 'Hard to hear: listen',
  'no-speech': 'No speech heard',
} as const

/** What a person does who types the words of a record. */
export const typingOf = ({ original }: Experience): string =>
  original.kind === 'voice' ? LISTEN.failed : 'Look and type it'

/** `3 messages, 2 voice notes, 1 picture`; null for a record that is one typed message. */
export const contentsOf = ({ original }: Experience): string | null => {
  const files = attachmentsOf(original)
  const pictures = files.filter(({ file }) => file.mimeType.startsWith('image/')).length
  const counts = [
    counted(original.parts.length > 1 ? original.parts.length : 0, 'message'),
    counted(recordingsOf(original).length, 'voice note'),
    counted(pictures, 'picture'),
    counted(files.length - pictures, 'file'),
  ]
  return counts.filter(count => count !== null).join(', ') || null
}

/** What a person should know of a record before opening it, most pressing first. */
export const flagsOf = (experience: Experience): Flag[] => {
  const step = nextStep(experience)
  const listen = listeningNeeded(experience)
  const flags: (Flag | false)[] = [
    safeguardingFlag(experience),
    listen !== null && { text: LISTEN[listen], colour: 'orange' },
    lookingNeeded(experience) && { text: typingOf(experience), colour: 'orange' },
    languageFlag(experience),
    experience.failure?.step === 'understand' && { text: 'Could not be read', colour: 'orange' },
    step !== null && { text: UNDER_WAY[step], colour: 'blue' },
    experience.invented && { text: 'Made up for practice', colour: 'grey' },
  ]
  return flags.filter(flag => flag !== false)
}

// ---------------------------------------------------------------------------------------------------------------------

const safeguardingFlag = (experience: Experience): Flag | false => {
  const { level, lifted } = experience.safeguarding
  if (level === 'none' || lifted) return false
  if (!inSafeguardingLane(experience)) return { text: 'Safeguarding: closed', colour: 'grey' }
  return { text: level === 'urgent' ? 'Safeguarding: urgent' : 'Safeguarding: check', colour: 'red' }
}

const languageFlag = (experience: Experience): Flag | false => {
  const language = namesLeftIn(experience)
  if (!language) return false
  const how = unreadLanguage(experience) ? 'May be in' : 'Part may be in'
  return { text: `${how} ${languageName(language)}: names may show`, colour: 'orange' }
}

const counted = (count: number, what: string): string | null => {
  if (count === 0) return null
  return count === 1 ? `1 ${what}` : `${count} ${what}s`
}
