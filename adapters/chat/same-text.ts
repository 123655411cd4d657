import { createHash, timingSafeEqual } from 'node:crypto'

/** Takes as long for a wrong text as for the right one, whatever their lengths: for secrets that come with a request. */
export const sameText = (given: string, right: string): boolean => timingSafeEqual(digest(given), digest(right))

// ---------------------------------------------------------------------------------------------------------------------

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
