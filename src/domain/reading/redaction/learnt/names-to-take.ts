import { wordsIn } from '../../../word-list.js'
import { GIVEN_NAMES, WORD_NAMES } from '../given-names.js'
import { ORG_ENDS, ROAD_ENDS, SCHOOL_ENDS, SETTING_HEADS, SETTING_SECONDS } from './setting-words.js'
import type { WordLists } from './word-book.js'

/** Gives names, another each time; one in four is in no list. */
export interface Names {
  given(): string
  surname(): string
  /** As people bring others in: mostly by a given name, often one that is also a word. */
  person(): string
  staff(): string
  school(): string
  org(): string
  address(): string
  handle(): string
  /** A word that settings are called after. */
  setting(): string
}

export const namesToTake = (lists: WordLists, random: () => number): Names => {
  const { given, surnames, words } = stockOf(lists)
  const any = (names: string[]): string => names[Math.floor(random() * names.length)] ?? ''
  const chance = (share: number): boolean => random() < share
  const unheardOf = (): string => any(given).slice(0, 3) + any(surnames).slice(-4)
  const first = (): string => (chance(UNHEARD_OF) ? unheardOf() : any(given))
  const last = (): string => (chance(UNHEARD_OF) ? unheardOf() : any(surnames))
  const full = (name: string): string => `${capital(name)} ${capital(last())}`

  const person = (): string => {
    const name = chance(0.42) ? any(WORDY) : first()
    if (chance(0.04)) return capital(name).charAt(0)
    return chance(0.15) ? full(name) : capital(name)
  }
  const place = placesToTake({ first, last, word: () => any(words) }, random)

  return {
    given: first,
    surname: last,
    person,
    staff: () => (chance(0.3) ? `${any(TITLES)} ${capital(last())}` : person()),
    school: () => place(SCHOOL_ENDS),
    org: () => place(ORG_ENDS),
    address: () => {
      const road = capitals(`${any(SETTING_HEADS)} ${any(ROAD_ENDS)}`)
      return chance(0.4) ? road : `${1 + Math.floor(random() * MOST_HOUSES)} ${road}`
    },
    handle: () => `${any(SETTING_HEADS)} ${any(HANDLE_WORDS)} ${any(SETTING_HEADS)}`,
    setting: () => any(SETTING_HEADS),
  }
}

export const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

// ---------------------------------------------------------------------------------------------------------------------

const UNHEARD_OF = 0.25
const MOST_HOUSES = 90
const TITLES = ['Mr', 'Mrs', 'Ms', 'Miss', 'Dr', 'mrs', 'mr', 'miss', 'dr']
const HANDLE_WORDS = ['and', 'mum', 'mum of', 'dad', 'in', 'by', 'loves']
/** As names in made sentences these would teach more wrong than right. */
const RATHER_WORDS = wordsIn(
  'april august christmas easter sunday tuesday son said happy sage nan river love york worth boston paris blue bear ward',
)
const WORDY = [...WORD_NAMES].filter(name => name.length > 2 && !RATHER_WORDS.has(name))

/** Gives names of settings that end, half the time, in one of the given words. */
const placesToTake = (
  names: { first(): string; last(): string; word(): string },
  random: () => number,
): ((ends: string[]) => string) => {
  const pick = (list: string[]): string => list[Math.floor(random() * list.length)] ?? ''
  const chance = (share: number): boolean => random() < share
  const called = (): string => {
    if (chance(0.12)) return `St ${capital(names.first())}'s`
    const head = settingHead()
    if (chance(0.6)) return capitals(head)
    return capitals(`${head} ${chance(0.7) ? pick(SETTING_SECONDS) : names.word()}`)
  }
  const settingHead = (): string => {
    const kind = random()
    if (kind < 0.25) return names.last()
    if (kind < 0.35) return `${names.first()}'s`
    return kind < 0.6 ? names.word() : pick(SETTING_HEADS)
  }
  return ends => (chance(0.55) ? `${called()} ${capitals(pick(ends))}` : called())
}

const stockOf = (lists: WordLists): { given: string[]; surnames: string[]; words: string[] } => {
  const common = new Set([lists.everyday, lists.usual, lists.rarer].flatMap(list => [...wordsIn(list)]))
  const clear = (names: Set<string>): string[] => [...names].filter(name => name.length > 2 && !common.has(name))
  return {
    given: clear(new Set([...GIVEN_NAMES, ...wordsIn(lists.given)])),
    surnames: clear(wordsIn(lists.surnames)),
    words: [...wordsIn(lists.usual)].filter(word => word.length > 3 && !/(?:ing|ed|ly|tion)$/.test(word)),
  }
}

const capitals = (words: string): string => words.split(' ').map(capital).join(' ')
