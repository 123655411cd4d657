import type { Span } from '../understanding.js'

/** Where a stretch stood and what stood beside it, so that it is found again when other words come before it. */
export interface Place extends Span {
  before: string
  after: string
}

/** What a person said about the hiding of some words of a record. It wins over every machine, and over what people said before. */
export interface RedactionChoice {
  id: string
  /** `hide`: the words are hidden wherever they stand. `show`: they are nothing personal. */
  kind: 'hide' | 'show'
  /** A personal-data type of the code frame: what the words are, or what they had been taken for. */
  type: string
  /** What hidden words of this type are replaced by, without a number: `[child]`. */
  placeholder: string
  /** Absent once the person who told them has taken them out: then it is only known that there was a choice. */
  words?: string
  /** The one place that is shown, or that a machine hid before the record was split. Left out: wherever the words stand. */
  only?: Place
  /** Of a `show`: the `hide` that left this place out. */
  leftOutOf?: string
  /** Where the words stood when this was chosen, in offsets of the words of the record then. */
  stood: Span[]
  /** Id of the person; `machine` in a part of a record that was split, for what a machine hid in the whole. */
  by: string
  /** ISO 8601. */
  at: string
  undone?: { by: string; at: string }
}

/** A choice that counts now. */
export type Standing = RedactionChoice & { words: string }

export const isStanding = (choice: RedactionChoice): choice is Standing =>
  choice.undone === undefined && choice.words !== undefined

/** Whether each of these is also among the others, and counts there as it does here: then nothing is lost with these. */
export const areAmong = (choices: readonly RedactionChoice[], others: readonly RedactionChoice[]): boolean =>
  choices.every(one => others.some(({ id, undone }) => id === one.id && Boolean(undone) === Boolean(one.undone)))
