import type { Topic } from './topics.js'

/** Somebody said that these words are no topic, or not one for the list of themes. */
export interface NotATopic {
  id: string
  /** Stems. */
  words: string[]
  /** Id of a person. */
  by: string
  /** ISO 8601. */
  at: string
}

/** Two topics are the same when they share at least two words, and half of the words of the one with fewer. */
export const isNoTopic = ({ words }: Pick<Topic, 'words'>, { words: known }: Pick<NotATopic, 'words'>): boolean => {
  const shared = words.filter(({ stem }) => known.includes(stem)).length
  return shared >= 2 && shared * 2 >= Math.min(words.length, known.length)
}
