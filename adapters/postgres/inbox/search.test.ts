import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Ask } from './asking.js'
import { searchQuery } from './search.js'

/** A database that prints this as the query, and knows no words. */
const printing =
  (query: string): Ask =>
  async <Row>() =>
    [{ query, near: null }] as Row[]

it('leaves a query without known words as it is, in time, whatever stands in it', async () => {
  const piece = fc.constantFrom("'", "''", '!', '( ', ' )', '!( ', ' <-> ', ' & ', 'stem', '\\')
  const query = fc.array(piece, { minLength: 1, maxLength: 300 }).map(pieces => pieces.join(''))
  await fc.assert(
    fc.asyncProperty(query, async given => {
      expect(await searchQuery(printing(given), 'anything')).toBe(given)
    }),
    { examples: [[`!( ${"''".repeat(200)}x`]] },
  )
})
