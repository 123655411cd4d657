/**
 * Works on one thing at a time, in the order in which it came. A message that its sender gave up on may still be worked on here: the
 * newer one waits for it, so that it never comes after.
 * @returns does a work once those of the same name that came before are done, whatever became of them
 */
export const inTurn = () => {
  const latest = new Map<string, Promise<unknown>>()
  return async <Result>(name: string, work: () => Promise<Result>): Promise<Result> => {
    const before = latest.get(name) ?? Promise.resolve()
    const mine = before.catch(() => {}).then(work)
    latest.set(name, mine)
    try {
      return await mine
    } finally {
      if (latest.get(name) === mine) latest.delete(name)
    }
  }
}
