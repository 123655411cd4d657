import type { DirectoryEntry } from '../../src/domain/directory/directory.js'
import type { Edition } from '../../src/domain/surveys/edition.js'
import type { Stage } from './stage.js'

/** One conversation as it is played on the real engine, to be shown to people. */
export interface Script {
  /** Name of its page, without the ending. */
  page: string
  title: string
  /** One or two sentences for somebody who was never in a forum. */
  about: string
  line: 'telegram' | 'whatsapp'
  /** ISO 8601. */
  startsAt: string
  places?: DirectoryEntry[]
  /** One that is live. */
  survey?: Edition
  play(stage: Stage): Promise<void>
}
