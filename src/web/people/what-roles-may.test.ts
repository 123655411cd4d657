import { expect, it } from 'vitest'
import { ROLES } from '../../domain/people.js'
import { meaningOf } from './what-roles-may.js'

it('says of each role what it may do beyond a smaller one', () => {
  expect(meaningOf('volunteer')).toMatch(/^May read what parents told us, with names hidden;/)
  expect(meaningOf('reviewer')).toMatch(/^May do all that a volunteer may;/)
  expect(meaningOf('administrator')).toContain('invite people, end their access')
})

it('never says of a role what it may not', () => {
  expect(meaningOf('volunteer')).not.toContain('open the words and recordings as they came in')
  expect(meaningOf('reviewer')).not.toContain('look after stories of people who may be at risk')
  for (const role of ROLES.filter(one => one !== 'administrator')) {
    expect(meaningOf(role)).not.toContain('invite people')
  }
})
