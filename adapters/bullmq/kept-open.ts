/** What BullMQ opens. */
interface Openable {
  waitUntilReady(): Promise<unknown>
  close(): Promise<void>
}

export interface KeptOpen<Opened> {
  current(): Opened
  close(): Promise<void>
}

const WAIT_MS = 1000

/**
 * Opens anew what could not be opened: on PostgreSQL, BullMQ 6.7 remembers for ever that its first connection failed, and a queue
 * or worker that began while the database was away would stay dead.
 */
export const keptOpen = <Opened extends Openable>(open: () => Opened): KeptOpen<Opened> => {
  let closed = false
  let timer: NodeJS.Timeout | undefined
  const watched = (opened: Opened): Opened => {
    opened.waitUntilReady().catch(() => openAgain(opened))
    return opened
  }
  const openAgain = async (failed: Opened): Promise<void> => {
    await failed.close().catch(() => undefined)
    if (closed) return
    timer = setTimeout(() => {
      current = watched(open())
    }, WAIT_MS)
  }
  let current = watched(open())
  return {
    current: () => current,
    close() {
      closed = true
      clearTimeout(timer)
      return current.close()
    },
  }
}
