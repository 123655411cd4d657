/** Most of the database's connections stay free for everybody else. */
const AT_ONCE = 4

/** Works on items a few at a time. @returns what came of each, in their order */
export const fewAtOnce = async <Item, Result>(
  items: Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> => {
  const results: Result[] = []
  for (let at = 0; at < items.length; at += AT_ONCE)
    results.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(work))))
  return results
}
