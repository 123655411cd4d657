import { CHAT_CHANNELS } from '../../domain/chat/chat-event.js'
import { mayFollowUp } from '../../domain/chat/to-do.js'
import type { Experience } from '../../domain/experience.js'
import { may, type Person } from '../../domain/people.js'
import type { Signpost } from '../../domain/safeguarding/safeguarding-store.js'
import { soonInForumTime } from '../dates.js'
import { paths } from '../paths.js'

/** Whether and how whoever told this can be reached, and which help they were shown. */
export interface ReachView {
  consent: string
  /** Where the button "Write to them" goes; null where nobody may, or can. */
  write: string | null
  /** What help they were shown, a sentence each. */
  shown: string[]
}

export const reachOf = (
  record: Experience,
  signposts: Signpost[],
  { person, now }: { person: Person; now: Date },
): ReachView => ({
  consent: consentInWords(record),
  write: mayFollowUp(record) && may(person, 'answer-people') ? paths.experienceFollowUp(record.reference) : null,
  shown: shownTo(record, signposts, now),
})

// ---------------------------------------------------------------------------------------------------------------------

const consentInWords = (record: Experience): string => {
  if (record.state === 'erased') return 'They had what they told us deleted. We cannot reach them.'
  if (!record.consent.contact) return 'They did not say that we may get in touch with them.'
  if (mayFollowUp(record)) return 'They agreed that we may get in touch with them, where they wrote to us.'
  return 'They agreed to talk with us. We have no number or address of theirs: they will get in touch and say their reference.'
}

const STATES: Record<Signpost['state'], string> = {
  sent: 'Earshot sent them the emergency numbers',
  waiting: 'The emergency numbers are on their way to them since',
  failed: 'The emergency numbers could not be sent to them',
}

const shownTo = ({ channel }: Experience, signposts: Signpost[], now: Date): string[] => {
  if (signposts.length > 0) return signposts.map(({ at, state }) => `${STATES[state]}, ${soonInForumTime(at, now)}.`)
  if (channel === 'web') return ['The page on which they wrote says who can help now, with the emergency numbers.']
  return (CHAT_CHANNELS as readonly string[]).includes(channel)
    ? ['The emergency numbers were not sent to them. You can write to them if they agreed.']
    : ['They were shown no emergency numbers by Earshot: this came in another way.']
}
