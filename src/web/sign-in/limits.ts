import type { Limit } from '../../domain/limits.js'

const QUARTER_HOUR = 15 * 60

/** Few enough that guessing is hopeless, many enough for somebody who tries all the passwords they have. */
export const TRIES_PER_ACCOUNT: Limit = { name: 'sign-in-per-account', points: 10, seconds: QUARTER_HOUR }

/** A forum's whole office may share one address. */
export const TRIES_PER_ADDRESS: Limit = { name: 'sign-in-per-address', points: 60, seconds: QUARTER_HOUR }

export const CODES_PER_ACCOUNT: Limit = { name: 'code-per-account', points: 10, seconds: QUARTER_HOUR }
