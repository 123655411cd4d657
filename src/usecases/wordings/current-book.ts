import type { Clock } from '../../domain/ports.js'
import { createWordingBook } from '../../domain/wordings/book.js'
import type { ShippedWordings, WordingBook, WordingStore } from '../../domain/wordings/wording.js'

interface Deps {
  shipped: ShippedWordings[]
  store: Pick<WordingStore, 'current'>
  clock: Clock
}

/**
 * The book as it stands, asked for anew after a few seconds, so that what a forum changes is soon said by every process.
 * @throws AppError `database-unavailable` as the store does; the next call asks again
 */
export const currentBook = ({ shipped, store, clock }: Deps): (() => Promise<WordingBook>) => {
  let kept: { book: Promise<WordingBook>; from: number } | null = null
  return async () => {
    const now = clock.now().getTime()
    if (kept && now >= kept.from && now - kept.from < FRESH_MS) return kept.book
    const made = { book: store.current().then(current => createWordingBook(shipped, current)), from: now }
    kept = made
    made.book.catch(() => {
      if (kept === made) kept = null
    })
    return made.book
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const FRESH_MS = 5000
