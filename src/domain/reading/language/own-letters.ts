/** The letters beyond a to z of languages that write in Latin ones. */
const LETTERS: Record<string, string> = {
  pl: 'ąćęłńóśźż',
  ro: 'ăâîșțşţ',
  hu: 'áéíóöőúüű',
  cs: 'áčďéěíňóřšťúůýž',
  sk: 'áäčďéíĺľňóôŕšťúýž',
  pt: 'áâãàçéêíóôõú',
  es: 'áéíñóúü',
  it: 'àèéìòù',
  fr: 'àâçéèêëîïôùûüœ',
  de: 'äöüß',
  lt: 'ąčęėįšųūž',
  tr: 'çğıöşüâî',
  ku: 'çêîşû',
  cy: 'âêîôûŵŷ',
}

/** The letters of a word, as it stands in the text, that a plain English keyboard lacks. Empty for most words. */
export const lettersBeyondEnglish = (written: string): string =>
  ASCII.test(written) ? '' : written.normalize('NFC').toLowerCase().replace(NOT_BEYOND, '')

/** Of the languages whose letters are known: those that have all of these, and those that lack one. */
export const byLetters = (letters: string): { fitting: string[]; lacking: string[] } => {
  const fitting = LANGUAGES.filter(([, own]) => [...letters].every(letter => own.includes(letter)))
  const lacking = LANGUAGES.filter(entry => !fitting.includes(entry))
  return { fitting: fitting.map(([language]) => language), lacking: lacking.map(([language]) => language) }
}

// ---------------------------------------------------------------------------------------------------------------------

const LANGUAGES = Object.entries(LETTERS)
const ASCII = /^[ -~]*$/
const NOT_BEYOND = /[ -~]|[\u0307\u2018\u2019\u02bc\u00b4]/g
