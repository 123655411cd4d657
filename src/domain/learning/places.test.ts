import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createPlaces } from './places.js'

const numbers = fc.array(fc.oneof(fc.integer(), fc.integer({ min: -3, max: 3 })), { maxLength: 3000, size: 'max' })

it('each number has the place at which it first came, and others have none', () => {
  fc.assert(
    fc.property(numbers, fc.integer(), (given, other) => {
      const inOrder = [...new Set(given)]
      const places = createPlaces(given)
      expect([...places.all()]).toEqual(inOrder)
      expect(inOrder.map(number => places.of(number))).toEqual([...inOrder.keys()])
      expect(places.of(other)).toBe(inOrder.indexOf(other))
    }),
  )
})

it('cleared places know nothing of what stood there before', () => {
  fc.assert(
    fc.property(numbers, numbers, (before, after) => {
      const places = createPlaces(before)
      places.clear()
      expect(before.every(number => places.of(number) === -1)).toBe(true)
      after.forEach(places.add)
      expect(places.all()).toEqual(createPlaces(after).all())
    }),
  )
})
