export type Once = (key: string, work: () => Promise<void>) => Promise<void>

/** Does what has a key once: while it is under way others wait for it, and after it succeeded nothing is done. */
export const createOnce = (remembered = 5000): Once => {
  const underWay = new Map<string, Promise<void>>()
  const done = new Set<string>()

  const remember = (key: string) => {
    done.add(key)
    const [oldest] = done
    if (done.size > remembered && oldest !== undefined) done.delete(oldest)
  }

  return async (key, work) => {
    if (done.has(key)) return
    const begun = underWay.get(key) ?? work().then(() => remember(key))
    underWay.set(key, begun)
    await begun.finally(() => underWay.delete(key))
  }
}
