/** Things with the same key together, in the order in which they first come. */
export const grouped = <Thing>(things: Thing[], keyOf: (thing: Thing) => string): Map<string, Thing[]> => {
  const groups = new Map<string, Thing[]>()
  for (const thing of things) {
    const key = keyOf(thing)
    const group = groups.get(key) ?? []
    group.push(thing)
    groups.set(key, group)
  }
  return groups
}
