import { describe, expect, it } from 'vitest'
import { aTold } from '../../../test/support/a-digest.js'
import type { Told } from './told.js'
import { trendsOf } from './trends.js'
import { weeksFrom } from './week.js'

const WEEK = '2026-11-16'
const of = (one: Told) => new Set(one.themes)
const trends = (told: Told[]) => trendsOf(told, WEEK, of)

/** So many people a week, of whom so many spoke of the bus; this week as given, and eight weeks before. */
const weeks = (now: number, before: number, heard = 50): Told[] =>
  Array.from({ length: 9 }, (_, ago) => ago).flatMap(ago =>
    Array.from({ length: heard }, (_, person) =>
      aTold({ week: weeksFrom(WEEK, -ago), themes: person < (ago === 0 ? now : before) ? ['bus'] : [] }),
    ),
  )
const ids = (list: { id: string }[]) => list.map(({ id }) => id)

describe('themes that rise or fall', () => {
  it('are named with how much, when chance can hardly explain it', () => {
    const { rising, falling } = trends(weeks(20, 4))
    expect(ids(rising)).toEqual(['bus'])
    expect(rising[0]).toMatchObject({ now: { count: 20, base: 50 }, before: { count: 32, base: 400 }, ratio: 5 })
    expect(ids(falling)).toEqual([])
    expect(ids(trends(weeks(0, 20)).falling)).toEqual(['bus'])
  })

  it('are not named when it may be chance', () => {
    const { rising, falling, steady } = trends(weeks(6, 4))
    expect([...rising, ...falling]).toEqual([])
    expect(ids(steady)).toEqual(['bus'])
  })

  it('need five different people this week, and eight in all', () => {
    expect(ids(trends(weeks(4, 0)).rising)).toEqual([])
    expect(ids(trends(weeks(7, 0)).steady)).not.toContain('bus')
    expect(ids(trends(weeks(8, 0)).rising)).toEqual(['bus'])
    expect(trends(weeks(8, 0)).rising[0]).toMatchObject({ ratio: null, interval: { high: null } })
  })

  it('are less sure where weeks before differed by more than chance', () => {
    const uneven = weeks(12, 0).map((one, place) => {
      const isFullWeek = one.week === weeksFrom(WEEK, -3) || one.week === weeksFrom(WEEK, -6)
      return isFullWeek && place % 50 < 14 ? { ...one, themes: ['bus'] } : one
    })
    expect(ids(trends(uneven).rising)).toEqual([])
    expect(ids(trends(weeks(12, 3)).rising)).toEqual(['bus'])
  })
})

describe('a rise that comes from one place', () => {
  const from = (about: Partial<Told>, people = 20): Told[] =>
    Array.from({ length: people }, () => aTold({ week: WEEK, themes: ['bus'], ...about }))

  it.each([
    ['event', { eventCode: 'FAIR' }, 'FAIR'],
    ['survey', { editionId: 'edition' }, 'edition'],
  ] as const)('is told apart: one %s', (kind, about, id) => {
    const { rising, bursts } = trends([...weeks(4, 4), ...from(about)])
    expect(rising).toEqual([])
    expect(bursts).toMatchObject([{ id: 'bus', burst: { kind, id, from: 20, of: 24 } }])
  })

  it('is told apart when nobody else was heard this week', () => {
    const before = weeks(0, 1).filter(one => one.week !== WEEK)
    const { rising, bursts } = trends([...before, ...from({ eventCode: 'FAIR' })])
    expect(rising).toEqual([])
    expect(bursts).toMatchObject([{ id: 'bus', burst: { kind: 'event', id: 'FAIR', from: 20, of: 20 } }])
  })

  it('is a rise all the same when it rose among all others too', () => {
    expect(ids(trends([...weeks(22, 4), ...from({ eventCode: 'FAIR' }, 25)]).rising)).toEqual(['bus'])
  })

  it('is told apart: one person who writes again and again is one person', () => {
    const { rising, bursts } = trends([...weeks(4, 4), ...from({ contributor: 'ann' }, 30)])
    expect(rising).toEqual([])
    expect(bursts).toMatchObject([
      { id: 'bus', now: { count: 5, base: 51 }, burst: { kind: 'contributor', id: null, from: 30, of: 34 } },
    ])
  })
})

describe('where nothing has changed', () => {
  /** Numbers that look like chance and are the same every time (Numerical Recipes’ quick generator). */
  const dice = (seed: number) => {
    let state = seed
    return () => {
      state = (state * 1664525 + 1013904223) % 4294967296
      return state / 4294967296
    }
  }

  /** Forty themes, each with a rate of its own that sways from week to week by a factor of up to two. */
  const aQuietForum = (seed: number): Told[] => {
    const roll = dice(seed)
    const rates = Array.from({ length: 40 }, () => 0.01 + roll() * 0.15)
    return Array.from({ length: 9 }, (_, ago) => ago).flatMap(ago => {
      const sway = rates.map(rate => rate * (0.67 + roll() * 0.67))
      return Array.from({ length: 60 }, () =>
        aTold({
          week: weeksFrom(WEEK, -ago),
          themes: sway.flatMap((rate, theme) => (roll() < rate ? [`t${theme}`] : [])),
        }),
      )
    })
  }

  it('hardly ever is anything named', () => {
    const named = Array.from({ length: 30 }, (_, seed) => trends(aQuietForum(seed))).filter(
      ({ rising, falling }) => rising.length + falling.length > 0,
    )
    expect(named.length).toBeLessThanOrEqual(3)
  })
})
