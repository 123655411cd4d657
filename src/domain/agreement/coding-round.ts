/** `random`: every record has the same chance. `rare`: as many records of a rare theme as of a common one, as far as there are any. */
export const SAMPLING_METHODS = ['random', 'rare'] as const
export type SamplingMethod = (typeof SAMPLING_METHODS)[number]

/** How a sample was drawn: enough to draw it again. */
export interface Drawing {
  method: SamplingMethod
  /** How many records were asked for. */
  size: number
  seed: string
  /** The list it was drawn from, as the inbox's query string. */
  list: string
  /** How many records that list held from which could be drawn. */
  pool: number
  /** The list held more records than were looked through: only the newest of it could be drawn. */
  cut: boolean
}

/** Somebody who codes, and how far they are. What they say of an item is kept apart. */
export interface Coder {
  id: string
  coded: number
  /** ISO 8601; null while they may still change what they said. */
  handedInAt: string | null
}

/** What the group decided together about one item. */
export interface Settled {
  codes: string[]
  by: string
  /** ISO 8601. */
  at: string
}

export interface RoundItem {
  /** From 1 on; stays the same when another item goes. */
  number: number
  experienceId: string
  /** What the machine suggested when the sample was drawn. */
  machine: string[]
  settled: Settled | null
}

/** A fixed sample of records that several people code, each without seeing what the others or the machine say. */
export interface CodingRound {
  id: string
  name: string
  /** Only of made-up records, to learn. */
  practice: boolean
  drawing: Drawing
  /** Version of the code frame when it was drawn. */
  frameVersion: string
  createdBy: string
  /** ISO 8601. */
  createdAt: string
  /** In the order in which they are shown. */
  coders: Coder[]
  items: RoundItem[]
}

/** What one person says of one item. No codes: none of the themes. */
export interface Coding {
  number: number
  coderId: string
  codes: string[]
}

/** Everybody has handed in: from now on nothing can be changed, and what each said may be read. */
export const isOpen = ({ coders }: Pick<CodingRound, 'coders'>): boolean =>
  coders.every(({ handedInAt }) => handedInAt !== null)

/** Whether anybody has said anything yet. Until then it can be taken away. */
export const isBegun = ({ coders }: Pick<CodingRound, 'coders'>): boolean => coders.some(({ coded }) => coded > 0)

export const coderOf = ({ coders }: Pick<CodingRound, 'coders'>, personId: string): Coder | null =>
  coders.find(({ id }) => id === personId) ?? null

export const itemOf = ({ items }: Pick<CodingRound, 'items'>, number: number): RoundItem | null =>
  items.find(item => item.number === number) ?? null

export interface CodingStore {
  create(round: CodingRound): Promise<void>
  /** Newest first. */
  all(): Promise<CodingRound[]>
  find(id: string): Promise<CodingRound | null>
  /** What one person has said so far; theirs alone. */
  ofCoder(roundId: string, coderId: string): Promise<Coding[]>
  /** What everybody said, or null until everybody has handed in. */
  ofAll(roundId: string): Promise<Coding[] | null>
  /** Keeps what somebody says of an item, in place of what they said before. @returns false when they have handed in, or it is not theirs to code */
  save(roundId: string, coding: Coding, at: Date): Promise<boolean>
  /** From now on this person changes nothing. Doing it again changes nothing. */
  handIn(roundId: string, coderId: string, at: Date): Promise<void>
  /** Hands in for everybody who has not, with what they have. */
  end(roundId: string, at: Date): Promise<void>
  settle(roundId: string, number: number, settled: Settled): Promise<void>
  /** Takes a round away that nobody has begun. @returns false when somebody has, and it stays */
  remove(roundId: string): Promise<boolean>
}
