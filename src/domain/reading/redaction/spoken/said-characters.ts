import { wordsIn } from '../../../word-list.js'
import type { Passage, Word } from '../../passage.js'

/** What one word of a number or code says: digits, or one letter. */
export interface Said extends Word {
  /** `7`, `40`, `R`; `x2` for double; `t4` for forty, to which a digit may be added. */
  says: string
}

/** Stretches of two words or more that each say a part of a number or code. A filler may stand between two parts. */
export const saidRuns = ({ words, text }: Passage): Said[][] => {
  const runs: Said[][] = []
  let run: Said[] = []
  let fillers = 0
  for (const word of words) {
    const says = saysOf(word, text)
    if (says !== null && !(run.length > 0 && text.slice(run.at(-1)?.end, word.start).includes('\n'))) {
      run.push({ ...word, says })
      fillers = 0
    } else if (run.length > 0 && FILLERS.has(word.form) && fillers < MOST_FILLERS) {
      fillers += 1
    } else {
      runs.push(run)
      run = says === null ? [] : [{ ...word, says }]
      fillers = 0
    }
  }
  return [...runs, run].map(trimmed).filter(one => one.length > 1)
}

/** The signs that a run says, and for each sign which word of the run says it. */
export const signsOf = (run: Said[]): { signs: string; saidBy: number[] } => {
  let signs = ''
  const saidBy: number[] = []
  run.forEach(({ says }, at) => {
    for (const sign of digitsFrom(says, run[at - 1]?.says, run[at + 1]?.says)) {
      signs += sign
      saidBy.push(at)
    }
  })
  return { signs, saidBy }
}

/** The letter that a word says when somebody spells; null when it says none. */
export const letterOf = ({ form }: Word): string | null =>
  /^[a-z]$/.test(form) ? form.toUpperCase() : (LETTERS_SAID.get(form) ?? null)

// ---------------------------------------------------------------------------------------------------------------------

const DIGITS: Record<string, string> = {
  ...{ zero: '0', oh: '0', o: '0', nought: '0', naught: '0', nil: '0' },
  ...{ one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9', niner: '9' },
  ...{ ten: '10', eleven: '11', twelve: '12', thirteen: '13', fourteen: '14', fifteen: '15', sixteen: '16' },
  ...{ seventeen: '17', eighteen: '18', nineteen: '19', twenty: 't2', thirty: 't3', forty: 't4', fourty: 't4' },
  ...{ fifty: 't5', sixty: 't6', seventy: 't7', eighty: 't8', ninety: 't9', hundred: '00' },
  ...{ double: 'x2', triple: 'x3', treble: 'x3' },
}

/** Letters as they are said and written down: by name, or by the alphabet of radio (ICAO). */
const LETTERS: Record<string, string> = {
  ...{
    ay: 'A',
    bee: 'B',
    cee: 'C',
    dee: 'D',
    ee: 'E',
    eff: 'F',
    gee: 'G',
    aitch: 'H',
    haitch: 'H',
    jay: 'J',
    kay: 'K',
  },
  ...{ ell: 'L', em: 'M', en: 'N', pee: 'P', cue: 'Q', queue: 'Q', ar: 'R', ess: 'S', tee: 'T', vee: 'V', ex: 'X' },
  ...{ why: 'Y', wye: 'Y', zed: 'Z', zee: 'Z', you: 'U', are: 'R', see: 'C', tea: 'T' },
  ...{ alpha: 'A', alfa: 'A', bravo: 'B', charlie: 'C', delta: 'D', echo: 'E', foxtrot: 'F', golf: 'G', hotel: 'H' },
  ...{ india: 'I', juliet: 'J', juliett: 'J', kilo: 'K', lima: 'L', mike: 'M', november: 'N', oscar: 'O', papa: 'P' },
  ...{ quebec: 'Q', romeo: 'R', sierra: 'S', tango: 'T', uniform: 'U', victor: 'V', whiskey: 'W', whisky: 'W' },
  ...{ xray: 'X', yankee: 'Y', zulu: 'Z' },
}

const LETTERS_SAID = new Map(Object.entries(LETTERS))

/** Spelled letters that are words far more often: at the edge of a run they are taken as words. */
const RATHER_WORDS = wordsIn(
  'a i you are see why ex en em jay kay mike victor romeo oscar charlie golf hotel india november tea echo',
)
/** First letters of postcodes (Royal Mail) that are no words and have a vowel. */
const AREAS = wordsIn('ec eh fy gu hu ig ip iv ka ky le lu ne ol ox pe se ta ub wa yo ze')
const FILLERS = wordsIn('um er erm then and so uh dash slash hyphen space capital')

/** `12th`, `4pm`, `20s`. */
const COUNTED = /^\d+(?:st|nd|rd|th|am|pm|k|m|s|hr|hrs|yr|yrs|yo|mg|ml)$/
const SAYS = new Map([...LETTERS_SAID, ...Object.entries(DIGITS)])
/** Signs of a written part of a number: `07700`, `WS11`. */
const LONGEST_WRITTEN = 6
const MOST_FILLERS = 2

const saysOf = ({ form, start, end }: Word, text: string): string | null => {
  const said = SAYS.get(form)
  if (said !== undefined) return said
  if (form.length > LONGEST_WRITTEN) return null
  if (form.length === 1 && form >= 'a' && form <= 'z') return form.toUpperCase()
  if (
    form.length === 2 &&
    (AREAS.has(form) || /^[b-df-hj-np-tv-xz]{2}$/.test(form) || /^[A-Z]{2}$/.test(text.slice(start, end)))
  )
    return form.toUpperCase()
  return /^(?=.{0,3}\d)[a-z0-9]{1,6}$/.test(form) && !COUNTED.test(form) ? form.toUpperCase() : null
}

/** Without words at either end that only look like letters, and without what doubles nothing. */
const trimmed = (run: Said[]): Said[] => {
  const speaks = (one: Said | undefined, beside: Said | undefined): boolean =>
    one === undefined ||
    !RATHER_WORDS.has(one.form) ||
    (beside !== undefined && /^[A-Z]$/.test(beside.says) && !RATHER_WORDS.has(beside.form)) ||
    (isRadio(one) && beside !== undefined && /\d/.test(beside.says))
  let first = 0
  let end = run.length
  while (first < end && !speaks(run[first], run[first + 1])) first += 1
  while (end > first && !speaks(run[end - 1], run[end - 2])) end -= 1
  return run.slice(first, end)
}

const isRadio = ({ form }: Said): boolean => form.length > 3 && Object.hasOwn(LETTERS, form)

const digitsFrom = (says: string, before: string | undefined, after: string | undefined): string => {
  if (/^x\d$/.test(says)) return ''
  const times = /^x(\d)$/.exec(before ?? '')?.[1]
  if (/^t\d$/.test(says)) return /^[1-9]$/.test(after ?? '') ? says.charAt(1) : `${says.charAt(1)}0`
  return times ? says.repeat(Number(times)) : says
}
