import type { Limit } from '../../domain/limits.js'

/**
 * Tight for one browser, wide for one address: at an event a whole hall of families writes through the same Wi-Fi.
 * Ten minutes is short enough that nobody who did nothing wrong is kept out for long.
 */
export const SAVES_PER_DRAFT: Limit = { name: 'share-saves-per-draft', points: 60, seconds: 600 }
/** Counted apart, so that what the page saves by itself never stands in the way of "Continue". */
export const AUTOSAVES_PER_DRAFT: Limit = { name: 'share-autosaves-per-draft', points: 60, seconds: 600 }
export const UPLOADS_PER_DRAFT: Limit = { name: 'share-uploads-per-draft', points: 30, seconds: 600 }
export const DRAFTS_PER_ADDRESS: Limit = { name: 'share-drafts-per-address', points: 300, seconds: 600 }
export const SENDS_PER_ADDRESS: Limit = { name: 'share-sends-per-address', points: 300, seconds: 600 }
/** In kilobytes, of recordings and of very long texts: one gigabyte an hour is some 80 hours of recorded voice. */
export const KILOBYTES_PER_ADDRESS: Limit = { name: 'share-kilobytes-per-address', points: 1_000_000, seconds: 3600 }
