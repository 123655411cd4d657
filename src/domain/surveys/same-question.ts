import type { WordingChange } from './edition.js'
import type { Question } from './question.js'

/** Whether answers to one question in two editions may be set against each other. */
export type Comparability =
  | 'same'
  /** The words differ, and a person has said that they mean the same. */
  | 'spelling'
  /** The words differ: what changed may be the question and not the families. */
  | 'changed'

/**
 * Judges two editions' versions of one question.
 * @param changes what people said of changed words, in the later edition and those between
 */
export const comparability = (one: Question, other: Question, changes: WordingChange[]): Comparability => {
  if (asks(one) === asks(other)) return 'same'
  const own = changes.filter(({ questionId }) => questionId === one.id)
  return own.length > 0 && own.every(({ what }) => what === 'spelling') ? 'spelling' : 'changed'
}

/** Whether it asks the same in the same words. Where it stands, its help and when it is asked are no part of that. */
export const asksTheSame = (one: Question, other: Question): boolean => asks(one) === asks(other)

// ---------------------------------------------------------------------------------------------------------------------

/** Spaces and upper or lower case are not the words. */
const plain = (words: string): string => words.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim()

const asks = ({ type, text, choices, number, grid }: Question): string =>
  JSON.stringify([
    type,
    plain(text),
    plain(grid?.text ?? ''),
    choices.map(({ id, text: label, alone, beside }) => [id, plain(label), alone ?? false, beside ?? false]),
    plain(number?.unit ?? ''),
  ])
