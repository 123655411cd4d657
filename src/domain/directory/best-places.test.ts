import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aPlace } from '../../../test/support/builders.js'
import { bestPlaces, broaderThemes, placeLine, withThemesOfToday } from './best-places.js'

const namesOf = (...given: Parameters<typeof bestPlaces>) => bestPlaces(...given).map(({ name }) => name)

const subtheme = aPlace({ name: 'for refusal', themes: ['attend-ebsa'], position: 9 })
const theme = aPlace({ name: 'for attendance', themes: ['attendance'], position: 8 })
const anything = aPlace({ name: 'for anything', position: 1 })
const other = aPlace({ name: 'for transport', themes: ['transport'], position: 0 })
const near = aPlace({ name: 'near', areas: ['north'], position: 7 })
const far = aPlace({ name: 'far', areas: ['south'], position: 0 })

describe('the best places', () => {
  it('are those for the sub-theme, then for its theme, then for anything', () => {
    const about = { themes: ['attend-ebsa'], broader: ['attendance'], area: null }
    expect(namesOf([other, anything, theme, subtheme], about, 3)).toEqual([
      'for refusal',
      'for attendance',
      'for anything',
    ])
  })

  it('include those for a theme that was merged into this one', () => {
    const retired = [{ id: 'refusal', name: 'Refusal', successor: 'attend-ebsa', theme: null, definition: '' }]
    const place = withThemesOfToday({ retired }, aPlace({ name: 'for what it was called', themes: ['refusal'] }))
    expect(namesOf([place], { themes: ['attend-ebsa'], area: null }, 3)).toEqual(['for what it was called'])
  })

  it('are near ones before those that help everywhere, and never those of another area', () => {
    expect(namesOf([far, anything, near], { themes: [], area: 'north' }, 3)).toEqual(['near', 'for anything'])
  })

  it('are only those that help everywhere when nobody knows the area', () => {
    expect(namesOf([far, anything, near], { themes: [], area: null }, 3)).toEqual(['for anything'])
  })

  it('are the general ones first when nobody knows the theme', () => {
    expect(namesOf([other, anything], { themes: [], area: null }, 3)).toEqual(['for anything', 'for transport'])
  })

  it('come in the order of the forum, and by name where it gave none', () => {
    const places = [
      aPlace({ name: 'c', position: 2 }),
      aPlace({ name: 'b', position: 3 }),
      aPlace({ name: 'a', position: 3 }),
    ]
    expect(namesOf(places, { themes: [], area: null }, 3)).toEqual(['c', 'a', 'b'])
  })

  it('are never more than asked for, and each at most once', () => {
    const place = fc.record({
      themes: fc.subarray(['attend-ebsa', 'attendance', 'transport']),
      areas: fc.subarray(['north', 'south']),
      position: fc.nat(5),
    })
    fc.assert(
      fc.property(fc.array(place), fc.nat(4), (places, most) => {
        const found = bestPlaces(places.map(aPlace), { themes: ['attend-ebsa'], area: 'north' }, most)
        expect(found.length).toBeLessThanOrEqual(most)
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
        expect(found.some(({ areas }) => areas.length > 0 && !areas.includes('north'))).toBe(false)
      }),
    )
  })
})

it('a sub-theme belongs to its theme', () => {
  const frame = {
    themes: [
      { id: 'attendance', name: '', definition: '', subthemes: [aSubtheme('attend-ebsa'), aSubtheme('attend-other')] },
      { id: 'transport', name: '', definition: '', subthemes: [aSubtheme('bus')] },
    ],
  }
  expect(broaderThemes(frame, ['attend-ebsa', 'attend-other', 'unknown'])).toEqual(['attendance'])
})

describe('a place in a chat', () => {
  it('is told in one line with every way to reach it', () => {
    const place = aPlace({
      name: 'Contact',
      whatFor: 'Advice for families.',
      phone: '0808 808 3555',
      hours: 'weekdays',
      website: 'https://contact.org.uk',
    })
    expect(placeLine(place)).toBe('Contact: Advice for families. 0808 808 3555 (weekdays), https://contact.org.uk')
  })

  it('is told without hours where there is no telephone to answer', () => {
    expect(placeLine(aPlace({ name: 'A', whatFor: 'B.', hours: 'weekdays' }))).toBe('A: B.')
  })
})

// ---------------------------------------------------------------------------------------------------------------------

const aSubtheme = (id: string) => ({
  id,
  name: id,
  definition: id,
  include: [],
  exclude: [],
  services: [],
  cues: [],
  weakCues: [],
  together: [],
  notIn: [],
  yieldsTo: [],
})
