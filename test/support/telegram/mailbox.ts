/** One update as Telegram gives it. */
export interface TelegramUpdate extends Record<string, unknown> {
  update_id: number
}

/** What waits for the bot. An update stays until it is confirmed, however often it is given. */
export const createMailbox = () => {
  let waiting: TelegramUpdate[] = []
  let nextId = 700_000_001
  const listeners = new Set<() => void>()

  return {
    add(told: Record<string, unknown>): number {
      const update_id = nextId++
      waiting.push({ update_id, ...told })
      for (const listener of [...listeners]) listener()
      return update_id
    },
    /** Asking for an update confirms all before it: https://core.telegram.org/bots/api#getupdates */
    confirmBelow(offset: number): void {
      waiting = waiting.filter(({ update_id }) => update_id >= offset)
    },
    oldest: (limit: number): TelegramUpdate[] => waiting.slice(0, limit),
    clear(): void {
      waiting = []
    },
    /** @returns how to stop listening */
    onAdd(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export type Mailbox = ReturnType<typeof createMailbox>
