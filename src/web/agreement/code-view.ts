import type { CodingRound, RoundItem } from '../../domain/agreement/coding-round.js'
import type { CodeFrame } from '../../domain/code-frame/code-frame.js'
import type { Experience } from '../../domain/experience.js'
import { paths } from '../paths.js'
import type { CoverView } from '../reading-load/cover.js'
import { NONE, themeGroups } from './theme-groups.js'

/** The words of a message as everybody may read them. */
export const wordsView = (record: Experience, cover: CoverView | null) => ({
  text: cover ? '' : (record.redacted?.text ?? ''),
  language: record.language ?? 'en',
  cover,
})

interface CodingContext {
  round: CodingRound
  item: RoundItem
  frame: CodeFrame
  /** How many this person has coded. */
  done: number
  /** The boxes that are ticked. */
  ticked: readonly string[]
  /** In place of the words; null: they may be shown. */
  cover: CoverView | null
}

/** One message to code. Nothing of what others or the machine say of it comes near this page. */
export const codeView = (record: Experience, { round, item, frame, done, ticked, cover }: CodingContext) => {
  const place = round.items.findIndex(({ number }) => number === item.number)
  const before = round.items[place - 1]
  return {
    round: round.name,
    place: place + 1,
    total: round.items.length,
    done,
    words: wordsView(record, cover),
    groups: themeGroups(frame, ticked),
    isNone: ticked.includes(NONE),
    before: before ? paths.codingItem(round.id, before.number) : null,
    flag: paths.safeguardingFlag(record.reference),
    back: paths.agreement(),
  }
}
