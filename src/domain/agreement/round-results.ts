import type { CodeFrame } from '../code-frame/code-frame.js'
import {
  type Agreement,
  agreementOn,
  type CodedItem,
  type PairAgreement,
  pairAgreements,
  pairsOf,
} from './agreement-on.js'
import type { Coding, CodingRound, RoundItem } from './coding-round.js'
import { apart } from './differences.js'

/** One item with what each coder said, in the order of the round's coders. */
export interface ItemResult extends RoundItem {
  said: CodedItem
  /** How many themes people differ on; 0 when they do not. */
  apart: number
}

/** How far people agree on one part of a theme. */
export interface PartResult extends Agreement {
  id: string
  name: string
}

/** How far they agree on a whole theme. */
export interface ThemeResult extends PartResult {
  /** Every two of them. */
  pairs: PairAgreement[]
}

export interface RoundResults {
  items: ItemResult[]
  /** Items that at least two people coded. */
  compared: number
  /** Of those, how many were given just the same themes by all. */
  same: number
  /** Themes that somebody chose, as the frame has them. */
  themes: ThemeResult[]
  /** The same for parts of themes. */
  parts: PartResult[]
}

/** What came out of a round, once it is open. */
export const roundResults = (round: CodingRound, codings: readonly Coding[], frame: CodeFrame): RoundResults => {
  const items = round.items.map(item => itemResult(item, saidOf(round, item, codings)))
  const compared = items.filter(isCompared)
  const chosen = new Set(codings.flatMap(({ codes }) => codes))
  const said = items.map(item => item.said)
  const isChosen = ({ codes }: Subject) => codes.some(code => chosen.has(code))
  const partResult = ({ id, name, codes }: Subject) => ({
    id,
    name,
    ...agreementOn(new Set(codes), said, `${round.id} ${id}`),
  })
  const themeResult = (theme: Subject) => ({
    ...partResult(theme),
    pairs: pairAgreements(new Set(theme.codes), said, pairsOf(round.coders.length), `${round.id} ${theme.id}`),
  })
  return {
    items,
    compared: compared.length,
    same: compared.filter(item => item.apart === 0).length,
    themes: themesOf(frame).filter(isChosen).map(themeResult),
    parts: partsOf(frame, chosen).filter(isChosen).map(partResult),
  }
}

/** How far the machine agrees with each person on one theme. */
export interface MachineResult {
  id: string
  name: string
  /** For how many items it suggested the theme. */
  suggested: number
  /** One for each person, in the order of the round's coders. */
  withPeople: PairAgreement[]
}

/** The machine beside the people. It is no person, so it never counts in how far people agree. */
export const machineResults = (round: CodingRound, items: readonly ItemResult[], frame: CodeFrame): MachineResult[] => {
  const withMachine = items.map(({ said, machine }): CodedItem => [...said, machine])
  const chosen = new Set(withMachine.flat(2))
  const pairs = round.coders.map((_, person): [number, number] => [person, round.coders.length])
  return themesOf(frame)
    .filter(({ codes }) => codes.some(code => chosen.has(code)))
    .map(({ id, name, codes }) => ({
      id,
      name,
      suggested: items.filter(({ machine }) => machine.some(code => codes.includes(code))).length,
      withPeople: pairAgreements(new Set(codes), withMachine, pairs, `${round.id} ${id}`),
    }))
}

// ---------------------------------------------------------------------------------------------------------------------

interface Subject {
  id: string
  name: string
  codes: string[]
}

const saidOf = ({ coders }: CodingRound, { number }: RoundItem, codings: readonly Coding[]): CodedItem =>
  coders.map(({ id }) => codings.find(said => said.number === number && said.coderId === id)?.codes ?? null)

const itemResult = (item: RoundItem, said: CodedItem): ItemResult => ({ ...item, said, apart: apart(said) })

const isCompared = ({ said }: ItemResult): boolean => said.filter(codes => codes !== null).length >= 2

const themesOf = ({ themes }: CodeFrame): Subject[] =>
  themes.map(({ id, name, subthemes }) => ({ id, name, codes: subthemes.map(part => part.id) }))

/** Those of the frame, and those that were chosen while the frame still had them. */
const partsOf = ({ themes }: CodeFrame, chosen: Set<string>): Subject[] => {
  const known = themes.flatMap(({ subthemes }) => subthemes.map(({ id, name }) => ({ id, name, codes: [id] })))
  const gone = [...chosen].filter(code => !known.some(({ id }) => id === code))
  return [...known, ...gone.map(id => ({ id, name: id, codes: [id] }))]
}
