/** The languages in which the product speaks from the first day. English is the one the others are translated from. */
export const LANGUAGES = ['en', 'pl', 'ur', 'pa', 'ro', 'ar', 'bn', 'uk'] as const
export type Language = (typeof LANGUAGES)[number]

/** As they are called in English in the United Kingdom. */
export const ENGLISH_NAMES: Record<Language, string> = {
  en: 'English',
  pl: 'Polish',
  ur: 'Urdu',
  pa: 'Punjabi',
  ro: 'Romanian',
  ar: 'Arabic',
  bn: 'Bengali',
  uk: 'Ukrainian',
}

export const RIGHT_TO_LEFT: readonly Language[] = ['ur', 'ar']

/** One text that the product says, in one language, as one version. Versions are never changed or removed. */
export interface Wording {
  id: string
  language: Language
  /** 0: as shipped. */
  version: number
  text: string
  /** A native speaker has confirmed it. English as shipped counts as confirmed. */
  checked: boolean
  /** `shipped`, or the id of the person who wrote it. */
  by: string
  /** ISO 8601; null as shipped. */
  at: string | null
}

export interface WordingStore {
  /** Newest version of each text that the forum has changed or confirmed. */
  current(): Promise<Wording[]>
  versions(id: string, language: Language): Promise<Wording[]>
  /** @throws AppError `superseded` when this version exists already */
  add(wording: Wording): Promise<void>
}

/** What is shipped for one language. */
export interface ShippedWordings {
  language: Language
  /** The language's own name, as its speakers write it. */
  name: string
  texts: Record<string, string>
  /** When each text is sent, for the people who edit or translate; only the English file holds them. */
  notes: Record<string, string>
  /** What people may type for each command or answer, lower case, the first being the one we tell them. */
  words: Record<string, string[]>
}

/** All that the conversation needs to speak. Made afresh whenever the forum changes a text. */
export interface WordingBook {
  /**
   * @param values for the `{placeholders}`; one that the text does not use is left out. The book itself fills `{word-stop}` and
   * the like, `{language-name}` and `{answer-time}`. In right-to-left languages each value is wrapped in Unicode isolates.
   * @throws Error for an id that no language has: a mistake of the caller
   */
  say(id: string, language: Language, values?: Record<string, string>): string
  /** Which version `say` would use, for the record of what was agreed to: `ask-keep en 0`. */
  versionOf(id: string, language: Language): string
  /** The word we tell people for a command, for example `STOP`. */
  commandWord(command: string, language: Language): string
  /** All words by which a command or answer may be typed, in this language and in English. */
  wordsFor(command: string, language: Language): string[]
  languageName(language: Language): string
}
