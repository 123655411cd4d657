/** Gives back what was put in, the first by order first. */
export interface Heap<Item> {
  push(item: Item): void
  pop(): Item | undefined
}

/** @param isBefore whether the first of two is to come out earlier; no two are alike */
export const createHeap = <Item>(isBefore: (one: Item, other: Item) => boolean): Heap<Item> => {
  const items: Item[] = []
  const swapIf = (upper: number, lower: number): boolean => {
    const [one, other] = [items[upper], items[lower]]
    if (one === undefined || other === undefined || !isBefore(other, one)) return false
    items[upper] = other
    items[lower] = one
    return true
  }
  const sink = (from: number): void => {
    const [left, right] = [items[2 * from + 1], items[2 * from + 2]]
    const next = left !== undefined && right !== undefined && isBefore(right, left) ? 2 * from + 2 : 2 * from + 1
    if (swapIf(from, next)) sink(next)
  }
  return {
    push(item) {
      let place = items.push(item) - 1
      while (place > 0 && swapIf((place - 1) >> 1, place)) place = (place - 1) >> 1
    },
    pop() {
      const first = items[0]
      const last = items.pop()
      if (items.length > 0 && last !== undefined) {
        items[0] = last
        sink(0)
      }
      return first
    },
  }
}
