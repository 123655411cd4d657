import type { Mailer } from '../../domain/channels/mailer.js'
import type { Notice, NoticeStore } from '../../domain/channels/notice.js'
import { noticeWords } from '../../domain/channels/notice-words.js'
import { isRetryable } from '../../domain/errors.js'
import { PERMISSIONS, type PersonStore } from '../../domain/people.js'
import type { Clock, Log } from '../../domain/ports.js'

export interface MailNoticesDeps {
  notices: Pick<NoticeStore, 'recent' | 'claimMailing' | 'releaseMailing'>
  people: Pick<PersonStore, 'emailsOf'>
  mailer: Mailer
  clock: Clock
  log: Log
  forumName: string
  /** A moment (ISO 8601) as the forum's clocks show it. */
  inForumTime(iso: string): string
  /** Where to look, as a whole address, or the name of the page when nobody has set the public address. */
  placeOf(about: Notice['about']): string
}

/**
 * Tells of open notices by e-mail, each once; what could not be sent is tried again the next time. Run every minute: so no line
 * ever waits for a mail server, and a process that ends in between forgets nothing.
 */
export const mailNotices = (deps: MailNoticesDeps) => async (): Promise<void> => {
  const recent = await deps.notices.recent(LOOK_BACK)
  const now = deps.clock.now()
  for (const notice of recent.filter(one => isDue(one, recent, now))) await mail(deps, notice)
}

// ---------------------------------------------------------------------------------------------------------------------

const LOOK_BACK = 200

/** What is over by then was a hiccup, and no reason to write to anybody. */
const HICCUP_MS = 2 * 60_000

/** A line that comes and goes fills nobody's letter box. */
const NOT_AGAIN_MS = 6 * 3_600_000

const isDue = (notice: Notice, recent: Notice[], now: Date): boolean => {
  if (notice.overAt || notice.mailedAt) return false
  if (notice.about === 'people') return true
  const toldLately = recent.some(
    ({ about, problem, mailedAt }) =>
      about === notice.about &&
      problem === notice.problem &&
      mailedAt !== null &&
      now.getTime() - Date.parse(mailedAt) < NOT_AGAIN_MS,
  )
  return !toldLately && now.getTime() - Date.parse(notice.at) >= HICCUP_MS
}

const mail = async (deps: MailNoticesDeps, notice: Notice): Promise<void> => {
  const { notices, people, mailer, clock, log } = deps
  const addresses = await people.emailsOf(PERMISSIONS[notice.about === 'people' ? 'answer-people' : 'run-channels'])
  if (addresses.length === 0 || !(await notices.claimMailing(notice.id, clock.now()))) return
  try {
    await mailer.send(addresses, `Earshot: ${noticeWords(notice).happened}`, textOf(deps, notice))
    log.info({ about: notice.about, problem: notice.problem, count: addresses.length }, 'told of a notice by e-mail')
  } catch (error) {
    log.warn({ about: notice.about, problem: notice.problem, error }, 'a notice could not be sent by e-mail')
    if (isRetryable(error)) await notices.releaseMailing(notice.id)
  }
}

const textOf = ({ forumName, inForumTime, placeOf }: MailNoticesDeps, notice: Notice): string => {
  const { happened, toDo } = noticeWords(notice)
  return [
    happened,
    `Since: ${inForumTime(notice.at)}`,
    `What to do: ${toDo}`,
    `Look here: ${placeOf(notice.about)}`,
    `Earshot of ${forumName} sent this by itself. Nobody reads answers to it.`,
  ].join('\n\n')
}
