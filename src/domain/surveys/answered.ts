/** What was answered to one question. A question without an entry was not asked, or not come to yet. */
export type Answered =
  /** Of a single choice, a multiple choice or a scale; `words` follow a choice that asks for them. */
  | { kind: 'chosen'; choices: string[]; words?: string }
  | { kind: 'number'; value: number }
  /** A day as `2026-11-22`. */
  | { kind: 'date'; value: string }
  /** A short text. */
  | { kind: 'words'; text: string }
  /** A long text, until it has become a record. */
  | { kind: 'long'; text: string }
  /** A long answer that has become a record of its own: its words stand there and nowhere else. */
  | { kind: 'told'; reference: string }
  /** Seen, and left empty. */
  | { kind: 'blank' }
  /** Something stands on the paper, and nobody can read it. */
  | { kind: 'unreadable' }
  /** Something that the question does not allow: two boxes where one was asked for, "about a year" for a number. */
  | { kind: 'as-written'; text: string }

/** By the question's id. */
export type Answers = Record<string, Answered>

/** The kinds that hold words of a person, and so may name somebody. */
export const wordsIn = (answered: Answered): string | null => {
  if ('text' in answered) return answered.text
  return answered.kind === 'chosen' ? (answered.words ?? null) : null
}
