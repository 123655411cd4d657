import type { ChatChannel } from '../chat/chat-event.js'
import type { LineProblem } from './channel-status.js'

/** Something that an administrator should know, shown on every page of theirs until it is over or they have seen it. */
export interface Notice {
  id: string
  /** What it is about: a channel, or `people`. */
  about: ChatChannel | 'people'
  problem: LineProblem | 'person-asked-for' | 'urgent-words'
  /** ISO 8601. */
  at: string
  overAt: string | null
  seenAt: string | null
  /** When an e-mail told of it; null while none has. */
  mailedAt: string | null
}

export interface NoticeStore {
  /** One open notice for each `about` and `problem`: opening it again changes nothing. @returns true when it is new */
  open(about: Notice['about'], problem: Notice['problem'], at: Date): Promise<boolean>
  /** The problem is over. */
  close(about: Notice['about'], problem: Notice['problem'] | 'any', at: Date): Promise<void>
  /** Open and not yet seen, oldest first. */
  unseen(): Promise<Notice[]>
  markSeen(id: string, at: Date): Promise<void>
  /** Newest first. */
  recent(limit: number): Promise<Notice[]>
  /** @returns true to one caller only, who is then the one to send the e-mail */
  claimMailing(id: string, at: Date): Promise<boolean>
  /** The e-mail could not be sent: it may be claimed again. */
  releaseMailing(id: string): Promise<void>
}
