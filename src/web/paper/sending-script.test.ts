import { afterEach, describe, expect, it, vi } from 'vitest'

interface Answer {
  status: number
  body?: object
}

/** A disk that can be full. */
const aDatabase = () => {
  const disk = { isFull: false }
  const stores = new Map<string, Map<string, unknown>>()
  const asked = (result: unknown) => {
    const request: { result: unknown; onsuccess?: () => void } = { result }
    queueMicrotask(() => request.onsuccess?.())
    return request
  }
  const transaction = () => {
    const opened: Record<string, unknown> = {
      error: new Error('the disk is full'),
      objectStore: (name: string) => {
        const rows = stores.get(name) ?? new Map()
        stores.set(name, rows)
        return {
          get: (id: string) => asked(rows.get(id)),
          getAll: () => asked([...rows.values()]),
          put: (row: { id: string }) => disk.isFull || rows.set(row.id, row),
          delete: (id: string) => rows.delete(id),
        }
      },
    }
    setTimeout(() => call(opened, disk.isFull ? 'onabort' : 'oncomplete'))
    return opened
  }
  vi.stubGlobal('indexedDB', { open: () => asked({ transaction, createObjectStore: () => {} }) })
  return disk
}

const call = (one: Record<string, unknown>, name: string): void => {
  const listener = one[name]
  if (typeof listener === 'function') listener()
}

// The scripts of the pages have no types.
const script = async (name: string) => import(`../assets/scripts/paper/${name}.js`)

const aSheet = (id: string, over: object = {}) => ({
  id,
  person: 'ann',
  sheets: '/paper/1/sheets/',
  serial: '00012',
  revision: 1,
  typed: {},
  finished: true,
  startedAt: Number(id),
  ...over,
})

/** A page that sends what it keeps to a server that answers as it is told to. */
const aPage = async (answer: (sheet: string) => Answer) => {
  vi.useFakeTimers({ toFake: ['setInterval'] })
  vi.stubGlobal('addEventListener', () => {})
  vi.stubGlobal('navigator', {})
  const sent: string[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    const id = address.split('/').at(-1) ?? ''
    sent.push(id)
    const { status, body } = answer(id)
    return new Response(body ? JSON.stringify(body) : '<p>Welcome to our Wi-Fi</p>', { status })
  })
  const store = await (await script('store')).openStore()
  const said: string[] = []
  const { sendSoon } = (await script('sender')).startSender({
    store,
    person: 'ann',
    tell: (state: string) => said.push(state),
    whenSettled: () => {},
  })
  const waiting = async () => (await store.sheets('ann')).map(({ id }: { id: string }) => id)
  const problemOf = async (id: string): Promise<string | null> => (await store.sent(id)).problem
  return { store, sendSoon, said, sent, waiting, problemOf }
}

const kept = (): Answer => ({ status: 200, body: { outcome: 'kept' } })

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('what is typed on a laptop', () => {
  it('goes from it only when our server has said that it is kept, and not when the Wi-Fi of a library answers', async () => {
    aDatabase()
    const page = await aPage(() => ({ status: 200 }))
    await page.store.keep(aSheet('1'))
    await page.sendSoon()
    expect(page.said).toEqual(['offline'])
    expect(await page.waiting()).toEqual(['1'])
  })

  it('does not wait behind a sheet that cannot be taken', async () => {
    aDatabase()
    const answers = new Map<string, Answer>([
      ['1', { status: 403, body: { outcome: 'refused', message: 'You typed this sheet the first time.' } }],
      ['2', { status: 500, body: { outcome: 'refused' } }],
    ])
    const page = await aPage(id => answers.get(id) ?? kept())
    for (const id of ['1', '2', '3']) await page.store.keep(aSheet(id))
    await page.sendSoon()
    expect(await page.waiting()).toEqual(['1', '2'])
    expect(await page.problemOf('1')).toBe('You typed this sheet the first time.')
    expect(page.said).toEqual(['offline'])
  })

  it('is sent again once it was changed, whatever was wrong with it before', async () => {
    aDatabase()
    let answer: Answer = { status: 409, body: { outcome: 'serial-taken' } }
    const page = await aPage(() => answer)
    await page.store.keep(aSheet('1', { finished: false }))
    await page.sendSoon()
    await page.sendSoon()
    expect(page.sent).toEqual(['1'])
    answer = kept()
    await page.store.keep(aSheet('1', { revision: 2 }))
    await page.sendSoon()
    expect(await page.waiting()).toEqual([])
  })

  it('is sent from the page when the disk is full, and the page says that it is only here', async () => {
    const disk = aDatabase()
    let isOnline = false
    const page = await aPage(() => (isOnline ? kept() : { status: 503, body: { outcome: 'refused' } }))
    disk.isFull = true
    await page.store.keep(aSheet('1'))
    expect(page.store.isOnlyHere()).toBe(true)
    await page.sendSoon()
    isOnline = true
    await page.sendSoon()
    expect(page.said).toEqual(['offline', 'sent'])
    expect(page.store.isOnlyHere()).toBe(false)
  })

  it('goes by itself once its pile is open again', async () => {
    aDatabase()
    let isOpen = false
    const page = await aPage(() => (isOpen ? kept() : { status: 409, body: { outcome: 'pile-closed' } }))
    await page.store.keep(aSheet('1'))
    await page.sendSoon()
    isOpen = true
    await page.sendSoon()
    expect(page.said).toEqual(['pile-closed', 'sent'])
  })

  it('is sent in the end, whatever breaks on the way', async () => {
    aDatabase()
    const page = await aPage(kept)
    await page.store.keep(aSheet('1'))
    const { sheets } = page.store
    page.store.sheets = () => Promise.reject(new Error('the database was closed'))
    await page.sendSoon()
    page.store.sheets = sheets
    await page.sendSoon()
    expect(page.said).toEqual(['offline', 'sent'])
    expect(await page.waiting()).toEqual([])
  })
})
