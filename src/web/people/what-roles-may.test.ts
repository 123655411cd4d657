import { expect, it } from 'vitest'
import { ROLES } from '../../domain/people.js'
import { meaningOf, whatTheyMay } from './what-roles-may.js'

it('says of each role what it may do beyond a smaller one', () => {
  expect(meaningOf('volunteer')).toMatch(/^May read what parents told us, with names hidden;/)
  expect(meaningOf('typist')).toBe('May type in what parents wrote on paper.')
  expect(meaningOf('reviewer')).toMatch(/^May do all that a volunteer may;/)
  expect(meaningOf('administrator')).toContain('invite people, end their access')
})

it('lists each thing once for somebody with several roles', () => {
  const all = whatTheyMay(['volunteer', 'reviewer'])
  expect(all).toEqual(whatTheyMay(['reviewer']))
  expect(new Set(all).size).toBe(all.length)
  expect(whatTheyMay([])).toEqual([])
})

it('never says of a role what it may not', () => {
  expect(meaningOf('volunteer')).not.toContain('open the words and recordings as they came in')
  expect(meaningOf('reviewer')).not.toContain('look after stories of people who may be at risk')
  for (const role of ROLES.filter(one => one !== 'administrator')) {
    expect(meaningOf(role)).not.toContain('invite people')
  }
})
