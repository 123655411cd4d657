import { every } from '../workers/repeat.js'
import type { Parts } from './compose.js'
import type { ChatParts } from './compose-chats.js'
import { codeNamer } from './domain/code-frame/code-names.js'
import type { RunningWorker } from './domain/ports.js'
import { mailDigest } from './usecases/digest/mail-digest.js'
import { makeDueDigest } from './usecases/digest/make-digest.js'
import { dayInWords } from './web/dates.js'
import { paths } from './web/paths.js'

/** A week is over at midnight; nobody reads before breakfast. */
const EVERY_SECONDS = 1800

/** Puts together what was new in the last week, and tells by e-mail that it is there. */
export const watchDigests = (parts: Parts, { chats, mailer }: Pick<ChatParts, 'chats' | 'mailer'>): RunningWorker[] => {
  const { config, log } = parts
  const telling = {
    ...parts,
    forumName: config.forumName,
    nameOf: (code: string) => codeNamer(parts.frame)(code),
    dayInWords,
    placeOf: (week: string) => `${config.publicUrl ?? ''}${paths.digest(week)}`,
  }
  const making = {
    ...parts,
    get frame() {
      return parts.frame
    },
    toDos: chats.toDos,
  }
  return [
    every(EVERY_SECONDS, 'putting the week together', makeDueDigest(making), log),
    ...(mailer ? [every(EVERY_SECONDS, 'mailing the digest', mailDigest({ ...telling, mailer }), log)] : []),
  ]
}
