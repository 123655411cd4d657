import type { ChatChannel } from './chat-event.js'

/** A reply to choose with one touch. Where the platform has no buttons, the person types the number or the words. */
export interface Choice {
  id: string
  label: string
}

export interface OutgoingMessage {
  text: string
  /** Shown as buttons or as a list where the platform has them and they fit; else numbered below the text. */
  choices?: Choice[]
  /** BCP 47 of the text, for its direction. */
  language: string
}

/** How fast and how often a line may speak, so that people are not flooded and the number is not blocked. */
export interface Pace {
  /** Between any two messages on the line. */
  secondsBetween: number
  /** To one person in 24 hours. */
  perPersonADay: number
  /** After the person's last message nothing may be sent any more; null: no limit. */
  windowHours: number | null
}

/** The way out of one chat channel, through one driver. */
export interface ChatLine {
  readonly channel: ChatChannel
  readonly pace: Pace
  /**
   * @param to an address, as the channel's drivers write it in `ChatSender`
   * @returns the platform's id of what was sent, for delivery reports
   * @throws AppError `channel-unavailable` (retryable, may say when), `channel-refused` (token, account: an operator must act),
   * `recipient-unreachable` (blocked us, no such account), `window-closed`, `message-refused` (this one message cannot be sent)
   */
  send(to: string, message: OutgoingMessage): Promise<{ sentId: string | null }>
  /**
   * @param handle from `ChatMedia`
   * @throws AppError `media-gone`, `recording-too-large`, `channel-unavailable` (retryable), `channel-refused`
   */
  fetch(handle: string): Promise<Uint8Array>
}

/** Numbers before choices that are numbers themselves would mean two things: with `2. 5–10`, is a 5 an age? */
export const areNumbered = (choices: Choice[]): boolean => !choices.some(({ label }) => /^\d/.test(label))

/** What a choice is called where it may be answered by its number: `1. Yes`. */
export const numbered = (choices: Choice[]): Choice[] =>
  areNumbered(choices) ? choices.map(({ id, label }, index) => ({ id, label: `${index + 1}. ${label}` })) : choices

/** The choices below a text for those who have no buttons. */
export const withNumbers = ({ text, choices = [] }: Pick<OutgoingMessage, 'text' | 'choices'>): string => {
  const mark = areNumbered(choices) ? '' : '- '
  const list = numbered(choices).map(({ label }) => `${mark}${label}`)
  return list.length === 0 ? text : `${text}\n\n${list.join('\n')}`
}
