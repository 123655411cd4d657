import { randomUUID } from 'node:crypto'
import type { Coder, CodingRound, RoundItem } from '../../src/domain/agreement/coding-round.js'

/** Two people and no items, drawn at random, with whatever matters to the test in its place. */
export const aRound = (overrides: Partial<CodingRound> = {}): CodingRound => ({
  id: randomUUID(),
  name: 'Autumn',
  practice: false,
  drawing: { method: 'random', size: 30, seed: 'a seed', list: 'theme=transport', pool: 120, cut: false },
  frameVersion: '1.0',
  createdBy: randomUUID(),
  createdAt: '2026-11-22T10:00:00.000Z',
  coders: [aCoder(), aCoder()],
  items: [],
  ...overrides,
})

export const aCoder = (overrides: Partial<Coder> = {}): Coder => ({
  id: randomUUID(),
  coded: 0,
  handedInAt: null,
  ...overrides,
})

/** Items for these records, in their order. */
export const itemsFor = (experienceIds: string[], machine: string[] = []): RoundItem[] =>
  experienceIds.map((experienceId, place) => ({ number: place + 1, experienceId, machine, settled: null }))
