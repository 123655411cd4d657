import type { Limit } from '../../domain/limits.js'

/** Tight for one browser, wide for one address, as on the parents' form: at an event a whole hall answers through the same Wi-Fi. */
export const STARTS_PER_ADDRESS: Limit = { name: 'answer-starts-per-address', points: 300, seconds: 600 }
/** Somebody who rushes answers a question every three seconds. */
export const SAVES_PER_RESPONSE: Limit = { name: 'answer-saves-per-response', points: 200, seconds: 600 }
/** Counted apart, so that what the page saves by itself never stands in the way of "Continue". */
export const AUTOSAVES_PER_RESPONSE: Limit = { name: 'answer-autosaves-per-response', points: 60, seconds: 600 }
export const SENDS_PER_ADDRESS: Limit = { name: 'answer-sends-per-address', points: 300, seconds: 600 }
/** So that nobody tries keys: there are 2 to the power of 256, but a flood of tries is a flood all the same. */
export const KEYS_PER_ADDRESS: Limit = { name: 'answer-keys-per-address', points: 300, seconds: 600 }
