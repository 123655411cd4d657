import { randomUUID } from 'node:crypto'
import type { Person } from '../../src/domain/people.js'

/** A reviewer without a second factor, with whatever matters to the test in its place. */
export const aPerson = (overrides: Partial<Person> = {}): Person => {
  const id = randomUUID()
  return {
    id,
    email: `${id}@example.org`,
    name: 'Ann Lee',
    roles: ['reviewer'],
    secondFactor: false,
    disabled: false,
    sessionsFrom: null,
    ...overrides,
  }
}
