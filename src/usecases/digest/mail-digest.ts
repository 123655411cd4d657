import type { Mailer } from '../../domain/channels/mailer.js'
import type { WeeklyDigest } from '../../domain/digest/digest.js'
import type { DigestStore } from '../../domain/digest/digest-store.js'
import { isNoTopic } from '../../domain/digest/topics/not-a-topic.js'
import { dueWeek, type Week } from '../../domain/digest/week.js'
import { isRetryable } from '../../domain/errors.js'
import { PERMISSIONS, type PersonStore } from '../../domain/people.js'
import type { Clock, Log } from '../../domain/ports.js'

export interface MailDigestDeps {
  clock: Clock
  digests: Pick<DigestStore, 'find' | 'notTopics' | 'claimMailing' | 'releaseMailing'>
  people: Pick<PersonStore, 'emailsOf'>
  mailer: Mailer
  log: Log
  forumName: string
  /** The name of a theme. */
  nameOf(code: string): string
  /** A day as people write it. */
  dayInWords(day: string): string
  /** Where the digest of a week is, as a whole address, or the name of the page when nobody has set the public address. */
  placeOf(week: Week): string
}

/**
 * Tells those who may see results that the digest of the last week is there, once: how much came in and which themes moved. No word
 * of a message is in it, as e-mail lies about. Run every few minutes; what could not be sent is tried again the next time.
 */
export const mailDigest = (deps: MailDigestDeps) => async (): Promise<void> => {
  const { clock, digests, people, log } = deps
  const [digest, notTopics] = await Promise.all([digests.find(dueWeek(clock.now())), digests.notTopics()])
  if (!digest || digest.invented || digest.messages === 0) return
  const topics = digest.topics.filter(topic => !notTopics.some(one => isNoTopic(topic, one)))
  const addresses = await people.emailsOf(PERMISSIONS['see-results'])
  if (addresses.length === 0 || !(await digests.claimMailing(digest.week, clock.now()))) return
  try {
    await deps.mailer.send(
      addresses,
      `Earshot: what was new in the week from ${deps.dayInWords(digest.week)}`,
      textOf(deps, { ...digest, topics }),
    )
    log.info({ week: digest.week, count: addresses.length }, 'sent the weekly digest')
  } catch (error) {
    log.warn({ week: digest.week, error }, 'the weekly digest could not be sent by e-mail')
    if (isRetryable(error)) await digests.releaseMailing(digest.week)
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const textOf = (deps: MailDigestDeps, digest: WeeklyDigest): string => {
  const { messages, people, themes, topics, waiting } = digest
  const named = (trends: { id: string }[] = []) => trends.map(({ id }) => deps.nameOf(id)).join('; ') || 'none'
  return [
    `${counted(messages, 'message')} from ${counted(people, 'person', 'people')}.`,
    themes
      ? `Told more often than in the eight weeks before: ${named(themes.rising)}.\nTold less often: ${named(themes.falling)}.`
      : 'Too few people told us something to compare this week with others.',
    `${counted(topics.length, 'possible new topic')} that we have no theme for.`,
    `Still to be read: ${waiting.unread.exact ? '' : 'about '}${counted(waiting.unread.count, 'message')}. Waiting for an answer: ${counted(waiting.answers.count, 'person', 'people')}.`,
    `Read it here: ${deps.placeOf(digest.week)}`,
    `Earshot of ${deps.forumName} sent this by itself, and will again next week. Nobody reads answers to it.`,
  ].join('\n\n')
}

const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`
