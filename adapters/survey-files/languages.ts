import { ENGLISH_NAMES, LANGUAGES, type Language } from '../../src/domain/wordings/wording.js'

/** Which of our languages is meant: by `pl`, `pl-PL`, `Polish`, `polski` or `Polish (pl)`. @returns null for any other */
export const languageOf = (label: string): Language | null => {
  const words = label.toLowerCase().trim()
  const inBrackets = /\(([a-z-]+)\)\s*$/.exec(words)?.[1]
  const code = (inBrackets ?? words).split(/[-_]/)[0]
  const name = words.replace(/\s*\(.*\)\s*$/, '')
  return LANGUAGES.find(known => known === code || namesOf(known).includes(name)) ?? null
}

// ---------------------------------------------------------------------------------------------------------------------

const OWN_NAMES: Record<Language, string> = {
  en: 'english',
  pl: 'polski',
  ur: 'اردو',
  pa: 'ਪੰਜਾਬੀ',
  ro: 'română',
  ar: 'العربية',
  bn: 'বাংলা',
  uk: 'українська',
}

const namesOf = (language: Language): string[] => [ENGLISH_NAMES[language].toLowerCase(), OWN_NAMES[language]]
