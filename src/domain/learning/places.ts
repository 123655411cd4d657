/**
 * Whole numbers of 32 bits, each with a place from 0 in the order in which they came. What a `Map` would do, without an object a
 * number: looking at a text asks for some three hundred features.
 */
export interface Places {
  /** Where a number stands; one that stands nowhere yet is put at the end. */
  add(number: number): number
  /** -1 when the number stands nowhere. */
  of(number: number): number
  /** The numbers in their order. */
  all(): Int32Array
  clear(): void
}

/** @param numbers spread evenly over all numbers, as hashes are: the lowest bits decide where they are kept */
export const createPlaces = (numbers: ArrayLike<number> = []): Places => {
  let list = new Int32Array(LEAST)
  let slots = new Int32Array(2 * LEAST)
  let count = 0

  const slotOf = (number: number): number => {
    const mask = slots.length - 1
    let slot = number & mask
    for (let taken = slots[slot] ?? 0; taken !== FREE && list[taken - 1] !== number; taken = slots[slot] ?? 0)
      slot = (slot + 1) & mask
    return slot
  }
  const grow = (): void => {
    const before = list
    list = new Int32Array(2 * before.length)
    list.set(before)
    slots = new Int32Array(2 * list.length)
    for (let place = 0; place < count; place += 1) slots[slotOf(list[place] ?? 0)] = place + 1
  }
  const add = (number: number): number => {
    const slot = slotOf(number)
    const taken = slots[slot] ?? 0
    if (taken !== FREE) return taken - 1
    if (count === list.length) {
      grow()
      return add(number)
    }
    list[count] = number
    count += 1
    slots[slot] = count
    return count - 1
  }

  for (let at = 0; at < numbers.length; at += 1) add(numbers[at] ?? 0)
  return {
    add,
    of: number => (slots[slotOf(number)] ?? 0) - 1,
    all: () => list.slice(0, count),
    clear: () => {
      slots.fill(FREE)
      count = 0
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** A power of two, as all sizes here are. There are twice as many slots as numbers at most, so that a free one is near. */
const LEAST = 512
const FREE = 0
