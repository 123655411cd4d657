import type { WeeklyDigest } from '../../src/domain/digest/digest.js'
import type { Told } from '../../src/domain/digest/told.js'

let last = 0

/** A message of somebody whom nobody knows, without a theme. */
export const aTold = (overrides: Partial<Told> = {}): Told => {
  const number = String(++last).padStart(6, '0')
  const themes = overrides.themes ?? []
  return {
    id: `told-${number}`,
    week: '2026-11-16',
    contributor: `somebody-${number}`,
    text: '',
    themes,
    isUnplaced: themes.length === 0,
    eventCode: null,
    editionId: null,
    ...overrides,
  }
}

/** The digest of a week in which nobody told anything. */
export const aDigest = (overrides: Partial<WeeklyDigest> = {}): WeeklyDigest => ({
  week: '2026-11-16',
  madeAt: '2026-11-23T06:00:00.000Z',
  invented: false,
  messages: 0,
  people: 0,
  peopleBefore: 0,
  themes: null,
  words: null,
  topics: [],
  unplaced: 0,
  waiting: { unread: { count: 0, exact: true, longest: [] }, answers: { count: 0, longest: [] } },
  ...overrides,
})
