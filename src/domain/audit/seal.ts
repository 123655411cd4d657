import type { AuditEntry, AuditHead } from './audit.js'

/** A keyed hash (HMAC) as text. Without its key no seal can be made that fits. */
export type Mac = (text: string) => string

/**
 * Seals a line together with the seal before it, so that no line can be changed, left out or put in without breaking every
 * seal after it (a hash chain, as in Schneier and Kelsey, "Secure audit logs to support computer forensics", 1999).
 */
export const sealOf = (mac: Mac, before: AuditHead | null, entry: Omit<AuditEntry, 'seal'>): string => {
  const { number, at, by, what, about = null, detail = null } = entry
  return mac(JSON.stringify([before?.seal ?? null, number, at, by, what, about, detail]))
}

/** @param before the line before the first of these, null at the very beginning @returns number of the first line that does not fit, or null */
export const firstBroken = (mac: Mac, entries: AuditEntry[], before: AuditHead | null): number | null => {
  let last = before
  for (const entry of entries) {
    const expected = (last?.number ?? 0) + 1
    if (entry.number !== expected) return expected
    if (entry.seal !== sealOf(mac, last, entry)) return entry.number
    last = entry
  }
  return null
}
