// Numbers to write on sheets that have none. This browser has some of its own, so that they are there without a network too.

const FEWEST = 5

/** @param address where more are set aside @param key whose they are: a person's, for one pile */
export const setUpNumbers = ({ store, address, key }) => {
  const fetchMore = async () => {
    if ((await store.numbers(key)) >= FEWEST) return
    try {
      const answer = await fetch(address, { method: 'POST', redirect: 'manual' })
      if (answer.ok) await store.numbers(key, (await answer.json()).serials)
    } catch {
      // There is no network: it is tried again when the next number is taken.
    }
  }
  return {
    fetchMore,
    /** @returns null where there is none, and no network to get one */
    async take() {
      const serial = await store.takeNumber(key)
      if (serial === null) await fetchMore()
      else void fetchMore()
      return serial ?? store.takeNumber(key)
    },
  }
}
