import type { Heard } from '../../domain/chat/conversation/turn.js'
import type { StoredEvent } from '../../domain/chat/conversation-store.js'
import type { Reader } from '../../domain/ports.js'
import { saysSomething } from '../../domain/words.js'
import { wordsIn } from './incoming-part.js'
import { type MessageBody, type OpenMediaDeps, openMedia } from './open-media.js'

export interface ReadEventDeps extends OpenMediaDeps {
  /** Only to find words that sound as if somebody may be in danger: nobody else reads what was not agreed to. */
  reader: Pick<Reader, 'read'>
}

/** Beyond this nobody waits for the look at urgent words: the record's own reading finds them. In UTF-16 units. */
const LONGEST_LOOK = 10_000

export type ReadEvent = { body: MessageBody; heard: Heard } | 'later'

/** What a message is to the conversation, its file fetched and looked at. */
export const readEvent = async (deps: ReadEventDeps, event: StoredEvent, body: MessageBody): Promise<ReadEvent> => {
  const { content } = body
  switch (content.kind) {
    case 'text': {
      const { text, eventCode } = content
      if (!saysSomething(text)) return { body, heard: { kind: 'unusable', what: 'other' } }
      const heard = { kind: 'text', text, urgent: isUrgent(deps, body) } as const
      return { body, heard: eventCode === undefined ? heard : { ...heard, eventCode } }
    }
    case 'choice':
      return { body, heard: { kind: 'choice', id: content.id } }
    case 'unusable':
      return { body, heard: { kind: 'unusable', what: content.what } }
    default:
      return readMedia(deps, event, body)
  }
}

/** Whether words sound as if somebody may be in danger. */
export const soundsUrgent = ({ reader }: Pick<ReadEventDeps, 'reader'>, words: string): boolean =>
  reader.read(words.slice(0, LONGEST_LOOK)).safeguarding.level === 'urgent'

// ---------------------------------------------------------------------------------------------------------------------

const isUrgent = (deps: ReadEventDeps, body: MessageBody): boolean => {
  const words = wordsIn(body)
  return words !== undefined && soundsUrgent(deps, words)
}

/** The words beside a file that cannot be had are kept all the same. */
const readMedia = async (deps: ReadEventDeps, event: StoredEvent, body: MessageBody): Promise<ReadEvent> => {
  if (!('media' in body.content)) return 'later'
  const opened = await openMedia(deps, event, body, body.content)
  if (opened.outcome === 'later') return 'later'
  if (opened.outcome === 'safe') {
    return { body: opened.body, heard: { kind: opened.body.as, urgent: isUrgent(deps, body) } }
  }
  return { body, heard: { kind: opened.outcome, words: wordsIn(body) ?? null, urgent: isUrgent(deps, body) } }
}
