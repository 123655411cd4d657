import { fillPlaceholders } from './placeholders.js'
import { type Language, RIGHT_TO_LEFT, type ShippedWordings, type Wording, type WordingBook } from './wording.js'

/**
 * The book of all that is said, for as long as the forum changes nothing.
 * @param shipped must hold English; other languages fall back to it, text by text
 * @param current newest version of each text that the forum changed or confirmed
 */
export const createWordingBook = (shipped: ShippedWordings[], current: Wording[]): WordingBook => {
  const files = new Map(shipped.map(file => [file.language, file]))
  const changed = new Map(current.map(wording => [keyOf(wording.id, wording.language), wording]))
  const wordingOf = (id: string, language: Language): Spoken => {
    const found = inLanguage(id, language) ?? inLanguage(id, 'en')
    if (!found) throw new Error(`No wording has the id ${id}`)
    return found
  }
  const inLanguage = (id: string, language: Language): Spoken | undefined => {
    const text = files.get(language)?.texts[id]
    return changed.get(keyOf(id, language)) ?? (text === undefined ? undefined : { text, language, version: 0 })
  }
  const wordsIn = (command: string, language: Language): string[] => files.get(language)?.words[command] ?? []

  const book: WordingBook = {
    say(id, language, values = {}) {
      const spoken = wordingOf(id, language)
      const own = (name: string): string | undefined =>
        name === 'language-name' ? book.languageName(language) : commandIn(book, name, spoken.language)
      const text = spoken.text.replaceAll(ANSWER_TIME, () => wordingOf('answer-time', spoken.language).text)
      return fillPlaceholders(withNumbersTogether(text, spoken.language), name =>
        isolated(values[name] ?? own(name), spoken.language),
      )
    },
    versionOf(id, language) {
      const { language: spoken, version } = wordingOf(id, language)
      return `${id} ${spoken} ${version}`
    },
    commandWord(command, language) {
      const [word = command] = [...wordsIn(command, language), ...wordsIn(command, 'en')]
      return word.toLocaleUpperCase(language)
    },
    wordsFor: (command, language) => [...new Set([...wordsIn(command, language), ...wordsIn(command, 'en')])],
    languageName: language => files.get(language)?.name ?? language,
  }
  return book
}

// ---------------------------------------------------------------------------------------------------------------------

type Spoken = Pick<Wording, 'text' | 'language' | 'version'>

const ANSWER_TIME = '{answer-time}'
const COMMAND = /^word-(.+)$/

const keyOf = (id: string, language: Language): string => `${language} ${id}`

/** `STOP` for `word-stop`. */
const commandIn = (book: WordingBook, name: string, language: Language): string | undefined => {
  const [, command] = COMMAND.exec(name) ?? []
  return command === undefined ? undefined : book.commandWord(command, language)
}

const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'
const SPACE_IN_NUMBER = /(?<=\d) (?=\d)/g
const ENDS_IN_ADDRESS = /https?:\/\/\S+$/

/**
 * Keeps a reference, a number or a Latin word in one piece and in its place within right-to-left text (Unicode UAX 9, 2.4.2).
 * A web address is followed by a space, because some chat programs take a closing mark that touches it into the link.
 */
const isolated = (value: string | undefined, language: Language): string | undefined => {
  if (!value || !RIGHT_TO_LEFT.includes(language)) return value
  const gap = ENDS_IN_ADDRESS.test(value) ? ' ' : ''
  return `${FIRST_STRONG_ISOLATE}${value}${gap}${POP_ISOLATE}`
}

/**
 * Between Arabic letters `116 123` is shown as `123 116`, as each group of digits is a run of its own. A no-break space is a
 * separator within one number (UAX 9, W4), and keeps it on one line too.
 */
const withNumbersTogether = (text: string, language: Language): string =>
  RIGHT_TO_LEFT.includes(language) ? text.replace(SPACE_IN_NUMBER, '\u00a0') : text
