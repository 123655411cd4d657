import { mayFollowUp } from '../../domain/chat/to-do.js'
import { attachmentsOf } from '../../domain/experience/original.js'
import { canBeTyped, type Experience } from '../../domain/experience.js'
import type { Neighbours } from '../../domain/inbox/inbox-filter.js'
import { may, type Person } from '../../domain/people.js'
import { typingOf } from '../experience-words.js'
import { paths } from '../paths.js'
import { withList } from './list.js'

/** Where a reader can go from the page of a record; null: they may not, or there is nothing. */
export interface RecordLinks {
  redacted: string
  original: { href: string; text: string } | null
  type: { href: string; text: string } | null
  retry: string | null
  followUp: string | null
  /** The records before and after this one in the reader's list. */
  newer: string | null
  older: string | null
}

interface LinksContext {
  person: Person
  original: boolean
  list: string
  neighbours: Neighbours
}

export const recordLinks = (experience: Experience, context: LinksContext): RecordLinks => {
  const { person, original, list, neighbours } = context
  const { reference } = experience
  const mayType = canBeTyped(experience) && may(person, 'type-words')
  const mayOpen = !original && may(person, 'read-original')
  const from = (address: string) => withList(address, list)
  return {
    redacted: from(paths.experience(reference)),
    original: mayOpen
      ? { href: from(paths.experienceOriginal(reference)), text: `Show ${originalsOf(experience)}` }
      : null,
    type: mayType ? { href: from(paths.experienceType(reference)), text: typingOf(experience) } : null,
    followUp: mayFollowUp(experience) && may(person, 'answer-people') ? paths.experienceFollowUp(reference) : null,
    retry: experience.failure && may(person, 'retry-step') ? paths.experienceRetry(reference) : null,
    newer: neighbours.newer && from(paths.experience(neighbours.newer)),
    older: neighbours.older && from(paths.experience(neighbours.older)),
  }
}

const originalsOf = ({ original }: Experience): string => {
  if (original.kind === 'voice') return 'the original words and recording'
  return attachmentsOf(original).length > 0 ? 'the original words and files' : 'the original words'
}
