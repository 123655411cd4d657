export interface GroupCommitOptions {
  /** Most items in one commit. */
  most: number
  /** Commits under way at once; while all are busy, new items gather for the next. */
  lanes: number
  /** Whether an error is the whole group's (no connection) rather than one bad item's. */
  isShared(error: unknown): boolean
}

/**
 * Lets concurrent callers share one commit, as databases themselves do: the first goes at once, those that come while it
 * is under way go together next. Nobody waits for a timer. One bad item never takes the others down with it.
 * @param commit takes several items and answers in their order
 */
export const groupCommit = <Item, Result>(
  commit: (items: Item[]) => Promise<Result[]>,
  { most, lanes, isShared }: GroupCommitOptions,
): ((item: Item) => Promise<Result>) => {
  const waiting: Waiting<Item, Result>[] = []
  const settle = settler(commit, isShared)
  let busy = 0
  let scheduled = false

  const start = (): void => {
    scheduled = false
    while (busy < lanes && waiting.length > 0) {
      busy++
      void settle(waiting.splice(0, most)).finally(finish)
    }
  }

  const finish = (): void => {
    busy--
    start()
  }

  return item =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (scheduled || busy >= lanes) return
      scheduled = true
      setImmediate(start)
    })
}

// ---------------------------------------------------------------------------------------------------------------------

interface Waiting<Item, Result> {
  item: Item
  resolve(result: Result): void
  reject(error: unknown): void
}

/** Commits a group and answers each of its callers; when one item is bad, each is committed by itself. */
const settler = <Item, Result>(
  commit: (items: Item[]) => Promise<Result[]>,
  isShared: GroupCommitOptions['isShared'],
) => {
  const settle = async (group: Waiting<Item, Result>[]): Promise<void> => {
    try {
      const results = await commit(group.map(({ item }) => item))
      for (const [index, { resolve }] of group.entries()) resolve(results[index] as Result)
    } catch (error) {
      await settleFailed(group, error)
    }
  }
  const settleFailed = async (group: Waiting<Item, Result>[], error: unknown): Promise<void> => {
    const alone = group.length === 1 || isShared(error)
    for (const one of group) {
      if (alone) one.reject(error)
      else await settle([one])
    }
  }
  return settle
}
