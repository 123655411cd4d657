import { createHash } from 'node:crypto'
import type { AuditEntry, AuditFilter, AuditTrail } from '../../src/domain/audit/audit.js'
import { firstBroken, sealOf } from '../../src/domain/audit/seal.js'
import type { Clock } from '../../src/domain/ports.js'

/** The audit log in memory: the same promises as the real one. */
export const fakeAudit = (clock: Clock): AuditTrail => {
  const entries: AuditEntry[] = []
  const mac = (text: string) => createHash('sha256').update(text).digest('hex')
  return {
    async note(note) {
      const before = entries.at(-1) ?? null
      const entry = { number: entries.length + 1, at: clock.now().toISOString(), ...note }
      entries.push({ ...entry, seal: sealOf(mac, before, entry) })
    },
    async page(filter, { limit, cursor }) {
      const place = cursor && /^\d+$/.test(cursor) ? Number(cursor) : Number.POSITIVE_INFINITY
      const found = entries.filter(entry => entry.number < place && matches(entry, filter)).toReversed()
      const items = found.slice(0, limit)
      return { items, nextCursor: found.length > limit ? String(items.at(-1)?.number) : null }
    },
    after: async (number, limit) => entries.slice(number, number + limit),
    async head() {
      const last = entries.at(-1)
      return last ? { number: last.number, seal: last.seal } : null
    },
    firstBroken: (list, before) => firstBroken(mac, list, before),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const matches = (entry: AuditEntry, { by, about, whats, from, to }: AuditFilter): boolean =>
  (by === undefined || entry.by === by) &&
  (about === undefined || entry.about === about) &&
  (whats === undefined || whats.includes(entry.what)) &&
  (from === undefined || entry.at >= from.toISOString()) &&
  (to === undefined || entry.at < to.toISOString())
