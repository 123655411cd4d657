// What was typed and may not have reached the server yet, in this browser's own database: it is written at every answer, sealed, and
// goes when the server has confirmed the whole sheet.
import { sealing } from './sealing.js'

const NAME = 'earshot-paper'
const STORES = ['sheets', 'sent', 'numbers']

/**
 * @param key of the person; null: nothing may be kept but by the page itself
 * @returns `sheets`: those of one person, oldest first. `keep` and `remove` a sheet. `sent` and `keepSent`: how far the server has
 * it, or what is wrong with it. `numbers`: adds numbers to write on sheets, and gives how many there are; `takeNumber` gives one,
 * to nobody else. `isOnlyHere`: whether something is kept by this page alone, and goes when it is closed.
 * `settled` resolves when all that was to be kept is written.
 */
export const openStore = async key => {
  const database = key && (await open().catch(() => null))
  return database ? withSpare(storeIn(database, sealing(key))) : storeInMemory()
}

// ---------------------------------------------------------------------------------------------------------------------

const answerOf = request =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const open = () => {
  const request = indexedDB.open(NAME, 1)
  request.onupgradeneeded = () => {
    for (const name of STORES) request.result.createObjectStore(name, { keyPath: 'id' })
  }
  return answerOf(request)
}

const byAge = (one, other) => one.startedAt - other.startedAt

/** Of a sheet only whose it is, and how old, can be read without the key. */
const storeIn = (database, { seal, unseal }) => {
  let last = Promise.resolve()
  /** Sealing takes a moment, and may not let an older state come after a newer one. */
  const inOrder = work => {
    last = last.catch(() => {}).then(work)
    return last
  }
  /** `strict`: it is on the disk when this resolves, and outlives a power cut. */
  const change = (names, work) =>
    new Promise((resolve, reject) => {
      const transaction = database.transaction(names, 'readwrite', { durability: 'strict' })
      const result = work(...names.map(name => transaction.objectStore(name)))
      transaction.oncomplete = async () => resolve(await result)
      transaction.onabort = () => reject(transaction.error)
    })
  const read = async (name, id) => answerOf(database.transaction(name).objectStore(name).get(id))
  return {
    sheets: async person => {
      const all = await answerOf(database.transaction('sheets').objectStore('sheets').getAll())
      const own = await Promise.all(all.filter(sheet => sheet.person === person).map(unseal))
      return own.filter(sheet => sheet !== null).sort(byAge)
    },
    async sheet(id) {
      const kept = await read('sheets', id)
      return kept && unseal(kept)
    },
    keep: sheet =>
      inOrder(async () => {
        const { id, person, startedAt } = sheet
        const kept = { id, person, startedAt, ...(await seal(sheet)) }
        await change(['sheets'], sheets => void sheets.put(kept))
      }),
    remove: id =>
      inOrder(() =>
        change(['sheets', 'sent'], (sheets, sent) => {
          sheets.delete(id)
          sent.delete(id)
        }),
      ),
    settled: () => inOrder(() => {}),
    sent: async id => (await read('sent', id)) ?? { id, revision: 0, problem: null },
    keepSent: one => change(['sent'], sent => void sent.put(one)),
    numbers: (id, more = []) =>
      change(['numbers'], async numbers => {
        const serials = [...((await answerOf(numbers.get(id)))?.serials ?? []), ...more]
        numbers.put({ id, serials })
        return serials.length
      }),
    takeNumber: id =>
      change(['numbers'], async numbers => {
        const [first, ...serials] = (await answerOf(numbers.get(id)))?.serials ?? []
        numbers.put({ id, serials })
        return first ?? null
      }),
  }
}

/** A disk may be full, and a database be taken away while the page is open: what cannot be written there waits in the page. */
const withSpare = disk => {
  const spare = storeInMemory()
  const orSpare =
    name =>
    async (...given) =>
      disk[name](...given).catch(() => spare[name](...given))
  const newer = (one, other) => ((one?.revision ?? 0) > (other?.revision ?? 0) ? one : other)
  return {
    ...Object.fromEntries(['numbers', 'takeNumber'].map(name => [name, orSpare(name)])),
    async sheets(person) {
      const [onDisk, here] = [await disk.sheets(person).catch(() => []), await spare.sheets(person)]
      const all = new Map(onDisk.map(sheet => [sheet.id, sheet]))
      for (const sheet of here) all.set(sheet.id, newer(sheet, all.get(sheet.id)))
      return [...all.values()].sort(byAge)
    },
    sheet: async id => newer(await spare.sheet(id), await disk.sheet(id).catch(() => undefined)),
    keep: sheet =>
      disk.keep(sheet).then(
        () => spare.remove(sheet.id),
        () => spare.keep(sheet),
      ),
    async remove(id) {
      await spare.remove(id)
      await disk.remove(id).catch(() => {})
    },
    sent: async id =>
      newer(await spare.sent(id), await disk.sent(id).catch(() => ({ id, revision: 0, problem: null }))),
    keepSent: one => disk.keepSent(one).catch(() => spare.keepSent(one)),
    settled: disk.settled,
    isOnlyHere: spare.isOnlyHere,
  }
}

/** Where a browser keeps nothing, as in some private windows, or cannot seal it: the network has to hold. */
const storeInMemory = () => {
  const [sheets, sent, numbers] = STORES.map(() => new Map())
  return {
    sheets: async person => [...sheets.values()].filter(sheet => sheet.person === person).sort(byAge),
    sheet: async id => sheets.get(id),
    keep: async sheet => void sheets.set(sheet.id, structuredClone(sheet)),
    async remove(id) {
      sheets.delete(id)
      sent.delete(id)
    },
    sent: async id => sent.get(id) ?? { id, revision: 0, problem: null },
    keepSent: async one => void sent.set(one.id, one),
    numbers: async (id, more = []) => numbers.set(id, [...(numbers.get(id) ?? []), ...more]).get(id).length,
    takeNumber: async id => numbers.get(id)?.shift() ?? null,
    settled: async () => {},
    isOnlyHere: () => sheets.size > 0,
  }
}
