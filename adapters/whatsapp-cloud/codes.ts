/**
 * What Meta's error codes ask of us, in the few ways that need different answers.
 * developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes
 */
export type Meaning =
  /** The token is wrong or may not do this. */
  | 'no-access'
  /** The number or the account is blocked, not registered, or has a bill open. */
  | 'account-blocked'
  /** More than 24 hours since they wrote. */
  | 'window-closed'
  | 'unreachable'
  /** Too much at once, or trouble of Meta's own: the same call may succeed later. */
  | 'busy'
  | 'refused'

export const meaningOfCode = (code: number | undefined): Meaning | null => {
  if (code === undefined) return null
  if (code >= 200 && code < 300) return 'no-access'
  return MEANINGS.get(code) ?? null
}

/** Seconds after which to try again when Meta does not say. */
export const waitAfter = (code: number | undefined): number => WAITS.get(code ?? 0) ?? 30

// ---------------------------------------------------------------------------------------------------------------------

const MEANINGS = new Map<number, Meaning>([
  [0, 'no-access'],
  [3, 'no-access'],
  [10, 'no-access'],
  [190, 'no-access'],
  [131005, 'no-access'],
  [368, 'account-blocked'],
  [131031, 'account-blocked'],
  [131042, 'account-blocked'],
  [133010, 'account-blocked'],
  [131047, 'window-closed'],
  [131026, 'unreachable'],
  [131030, 'unreachable'],
  [1, 'busy'],
  [2, 'busy'],
  [4, 'busy'],
  [80007, 'busy'],
  [130429, 'busy'],
  [131000, 'busy'],
  [131016, 'busy'],
  [131048, 'busy'],
  [131056, 'busy'],
  [131057, 'busy'],
])

/** The limits of an app and of a number count by the hour; one person may get a message every six seconds. */
const WAITS = new Map<number, number>([
  [4, 600],
  [80007, 600],
  [131048, 3600],
  [131056, 12],
])
