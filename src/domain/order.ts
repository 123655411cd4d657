/** A list with one of its things a place further up or down; the same list where it cannot move. */
export const moved = <Thing extends { id: string }>(things: Thing[], id: string, step: 'up' | 'down'): Thing[] => {
  const from = things.findIndex(thing => thing.id === id)
  const to = step === 'up' ? from - 1 : from + 1
  const [one, other] = [things[from], things[to]]
  return one && other ? things.with(from, other).with(to, one) : things
}
