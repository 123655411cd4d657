import type { AuditHead, AuditTrail } from '../../domain/audit/audit.js'

export interface TrailCheck {
  /** Lines that were looked at and fit. */
  checked: number
  /** Number of the first line that is not as it was written, or null. */
  brokenAt: number | null
  /** The last line that fits. */
  head: AuditHead | null
  /** False when a place that was noted down earlier is not in the log as it was: something was cut off or rewritten. */
  knownStands: boolean
}

const AT_A_TIME = 2000

/**
 * Checks every line of the audit log against its seal.
 * @param known a place that was noted down earlier, outside this database
 */
export const checkTrail =
  (trail: Pick<AuditTrail, 'after' | 'firstBroken'>) =>
  async (known: AuditHead | null = null): Promise<TrailCheck> => {
    let head: AuditHead | null = null
    let knownStands = known === null
    for (;;) {
      const entries = await trail.after(head?.number ?? 0, AT_A_TIME)
      const brokenAt = trail.firstBroken(entries, head)
      const sound = brokenAt === null ? entries : entries.filter(({ number }) => number < brokenAt)
      knownStands ||= sound.some(({ number, seal }) => number === known?.number && seal === known.seal)
      head = headOf(sound) ?? head
      if (brokenAt !== null || entries.length === 0) return { checked: head?.number ?? 0, brokenAt, head, knownStands }
    }
  }

// ---------------------------------------------------------------------------------------------------------------------

const headOf = (entries: AuditHead[]): AuditHead | null => {
  const last = entries.at(-1)
  return last ? { number: last.number, seal: last.seal } : null
}
