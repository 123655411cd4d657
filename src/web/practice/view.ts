import type { PracticeChat, PracticeLine } from '../../domain/chat/practice.js'
import { RIGHT_TO_LEFT } from '../../domain/wordings/wording.js'
import { soonInForumTime } from '../dates.js'
import type { WebDeps } from '../deps.js'
import type { FormErrors } from '../forms.js'
import { paths } from '../paths.js'

type Around = Pick<WebDeps, 'clock' | 'recordingLimits' | 'decodesAac'>

export interface PracticeLineView {
  id: string
  mine: boolean
  /** Who says it, for those who hear the page. */
  who: string
  at: { iso: string; text: string }
  /** What was sent besides words, or null. */
  sent: string | null
  text: string | null
  /** BCP 47, or null when nobody knows. */
  language: string | null
  direction: 'rtl' | 'ltr' | 'auto'
}

export interface PracticeView {
  lines: PracticeLineView[]
  choices: { id: string; label: string }[]
  choicesLanguage: string | null
  /** When Earshot will do something by itself, or null. */
  next: string | null
  records: { reference: string; href: string }[]
  /** Where the page asks for what is new. */
  news: string
  /** Tells what of the chat the page has. */
  after: string
  text: string
  errors: FormErrors | null
  limits: { minutes: number; megabytes: number }
  decodesAac: boolean
}

/** @param problem what was typed and what is wrong with it */
export const practiceView = (
  { clock, recordingLimits, decodesAac }: Around,
  { lines, nextAt, references }: PracticeChat,
  problem?: { text: string; errors: FormErrors },
): PracticeView => {
  const now = clock.now()
  const asked = lines.findLast(({ choices }) => choices)
  const after = stampOf({ lines, nextAt, references })
  return {
    lines: lines.map(line => lineView(line, now)),
    choices: asked?.choices ?? [],
    choicesLanguage: asked?.language ?? null,
    next: nextAt && soonInForumTime(nextAt, now),
    records: references.map(reference => ({ reference, href: paths.experience(reference) })),
    news: paths.practiceNews(after),
    after,
    text: problem?.text ?? '',
    errors: problem?.errors ?? null,
    limits: {
      minutes: Math.floor(recordingLimits.seconds / 60),
      megabytes: Math.floor(recordingLimits.bytes / 1024 / 1024),
    },
    decodesAac,
  }
}

/**
 * What the page does not have yet.
 * @param after `PracticeView.after` of what it has
 * @returns null when that is all there is; `another-chat` when the chat was begun anew meanwhile
 */
export const newsView = (deps: Around, chat: PracticeChat, after: string): PracticeView | null | 'another-chat' => {
  if (after === stampOf(chat)) return null
  const [lastId = ''] = after.split('~')
  const at = chat.lines.findIndex(({ id }) => id === lastId)
  if (lastId !== '' && at < 0) return 'another-chat'
  const view = practiceView(deps, chat)
  return { ...view, lines: view.lines.slice(at + 1) }
}

// ---------------------------------------------------------------------------------------------------------------------

/** Changes with whatever the page shows of the chat. */
const stampOf = ({ lines, nextAt, references }: PracticeChat): string =>
  [lines.at(-1)?.id ?? '', nextAt ?? '', references.length].join('~')

const SENT = { voice: 'A voice note', file: 'A file' } as const

const lineView = ({ id, from, at, text, sent, language }: PracticeLine, now: Date): PracticeLineView => ({
  id,
  mine: from === 'me',
  who: from === 'me' ? 'You' : 'Earshot',
  at: { iso: at, text: soonInForumTime(at, now) },
  sent: sent ? SENT[sent] : null,
  text: text ?? null,
  language: language ?? null,
  direction: directionOf(language),
})

const directionOf = (language: string | undefined): PracticeLineView['direction'] => {
  if (language === undefined) return 'auto'
  return RIGHT_TO_LEFT.some(code => code === language) ? 'rtl' : 'ltr'
}
