import { placeholdersIn, withoutPlaceholders } from './placeholders.js'
import type { Language, ShippedWordings, Wording } from './wording.js'

/** The most letters a button takes: WhatsApp refuses more than 20 (Cloud API, interactive reply buttons). */
const BUTTON_LENGTH = 20
/** The most letters a place takes as a row of WhatsApp's list (Cloud API, interactive lists). */
const LIST_ROW_LENGTH = 24
/** The most letters of a text that has buttons below it (Cloud API, interactive body). */
const QUESTION_LENGTH = 1024
/** What somebody is sent first, all together. Longer, and people stop reading. */
export const FIRST_MESSAGE_LENGTH = 1000

/** What somebody is sent first, in this order. */
export const FIRST_MESSAGE = ['welcome', 'have-it', 'ask-keep'] as const

export const BUTTONS = [
  'yes',
  'no',
  'button-skip',
  'button-last',
  'button-all',
  'button-nothing',
  'button-done',
] as const

/** Texts whose exact words are what somebody agrees to. */
export const CONSENT_TEXTS: readonly string[] = [
  'ask-keep',
  'ask-keep-again',
  'remind-keep',
  'ask-quote',
  'ask-contact',
]

/**
 * What keeps a text from being used, a plain sentence each. Empty: it can be said.
 * @param english the English text as shipped, whose `{names}` it must keep
 */
export const wordingProblems = (id: string, text: string, english: string): string[] => {
  if (text.trim() === '') return ['Write what Earshot should say']
  const needed = placeholdersIn(english)
  const given = placeholdersIn(text)
  const missing = needed.filter(name => !given.includes(name))
  const unknown = given.filter(name => !needed.includes(name))
  return [
    ...missing.map(name => `Put {${name}} back: Earshot fills it in`),
    ...unknown.map(name => `Take {${name}} out: Earshot does not know what to fill in there`),
    ...(/[{}]/.test(withoutPlaceholders(text)) ? ['Take out the single { or }: it would be sent as it stands'] : []),
    ...tooLong(id, text),
  ]
}

/**
 * What may be sent, but is longer than is good: a plain sentence, or null.
 * @param say gives a text with its names filled in
 */
export const lengthWarning = (id: string, say: (id: string) => string): string | null => {
  const first = FIRST_MESSAGE.map(say).join('\n\n').length
  if (FIRST_MESSAGE.some(part => part === id) && first > FIRST_MESSAGE_LENGTH) {
    return `The first message is this text with two others, ${first} letters together. Keep them under ${FIRST_MESSAGE_LENGTH}, or people stop reading`
  }
  return QUESTIONS.includes(id) && say(id).length > QUESTION_LENGTH
    ? `WhatsApp shows no buttons below more than ${QUESTION_LENGTH} letters. People would have to type a number`
    : null
}

/** What is wrong with the texts that are shipped: each a sentence that names file and text. */
export const shippedProblems = (shipped: ShippedWordings[]): string[] => {
  const english = shipped.find(({ language }) => language === 'en')
  if (!english) return ['en: the English file is missing']
  return shipped.flatMap(file => [...wrongTexts(file, english), ...wrongWords(file, english)])
}

/** Whether a native speaker has still to look at it. */
export const needsNativeCheck = ({ checked, language }: Pick<Wording, 'checked' | 'language'>): boolean =>
  !checked && language !== NATIVE

// ---------------------------------------------------------------------------------------------------------------------

/** The product is written in English by people who speak it. */
const NATIVE: Language = 'en'

/** Texts with buttons or a list below them. */
const QUESTIONS = [
  ...CONSENT_TEXTS,
  'ask-area',
  'ask-age',
  'ask-service',
  'delete-which',
  'delete-sure',
  'language-which',
  'ask-survey-which',
]

const limitOf = (id: string): number => {
  if (BUTTONS.some(button => button === id)) return BUTTON_LENGTH
  return LIST_ROWS.includes(id) ? LIST_ROW_LENGTH : MESSAGE_LENGTH
}

const LIST_ROWS = ['elsewhere', 'age-several']

/** The most letters of any message (WhatsApp Cloud API and Telegram alike). */
const MESSAGE_LENGTH = 4096

const tooLong = (id: string, text: string): string[] => {
  const limit = limitOf(id)
  return text.length > limit ? [`Make it shorter: it has ${text.length} letters, and ${limit} are the most`] : []
}

const wrongTexts = ({ language, texts }: ShippedWordings, english: ShippedWordings): string[] => {
  const strangers = Object.keys(texts).filter(id => english.texts[id] === undefined)
  return [
    ...strangers.map(id => `${language}: ${id} is not in the English file`),
    ...Object.entries(english.texts).flatMap(([id, text]) =>
      wordingProblems(id, texts[id] ?? '', text).map(problem => `${language}: ${id}: ${problem}`),
    ),
  ]
}

const wrongWords = ({ language, words }: ShippedWordings, english: ShippedWordings): string[] => {
  const strangers = Object.keys(words).filter(command => !english.words[command])
  const missing = Object.keys(english.words).filter(command => !words[command]?.length)
  return [
    ...strangers.map(command => `${language}: nothing is known of the command ${command}`),
    ...missing.map(command => `${language}: no words for ${command}`),
    ...meaningTwoThings(words, english.words).map(word => `${language}: ${word} would mean two things`),
  ]
}

/** English words work in every language, so that none may mean something else there. */
const meaningTwoThings = (words: Record<string, string[]>, english: Record<string, string[]>): string[] => {
  const meanings = new Map<string, Set<string>>()
  for (const [command, forms] of [...Object.entries(words), ...Object.entries(english)]) {
    for (const form of forms) meanings.set(form, (meanings.get(form) ?? new Set()).add(command))
  }
  return [...meanings].filter(([, commands]) => commands.size > 1).map(([word]) => word)
}
