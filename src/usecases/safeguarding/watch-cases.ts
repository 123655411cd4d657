import { hasCode } from '../../domain/errors.js'
import type { Clock, ExperienceStore } from '../../domain/ports.js'
import { isToEscalate } from '../../domain/safeguarding/alerts.js'
import type { SafeguardingStore } from '../../domain/safeguarding/safeguarding-store.js'
import { noteRaised } from './note-raised.js'

export interface WatchCasesDeps {
  experiences: Pick<ExperienceStore, 'find'>
  safeguarding: Pick<SafeguardingStore, 'watched' | 'add' | 'save'>
  clock: Clock
}

/**
 * Writes down what was raised by machine, and that a case was passed on because nobody took it in hand in time. Run every few
 * seconds and safe to run twice: so no line is lost when a process ends, and nothing of this stands between a parent and their
 * receipt.
 */
export const watchCases = (deps: WatchCasesDeps) => async (): Promise<void> => {
  const watched = await deps.safeguarding.watched()
  for (const one of watched.filter(({ logged }) => !logged)) await noteRaised(deps.safeguarding, one)
  const now = deps.clock.now()
  for (const { id } of watched.filter(one => isToEscalate(one, now))) await escalate(deps, id, now)
}

// ---------------------------------------------------------------------------------------------------------------------

const escalate = async ({ experiences, safeguarding }: WatchCasesDeps, id: string, now: Date): Promise<void> => {
  const record = await experiences.find(id)
  if (!record || !isToEscalate(record, now)) return
  const at = now.toISOString()
  const escalated = { ...record, safeguarding: { ...record.safeguarding, escalatedAt: at } }
  const step = { experienceId: id, at, by: 'machine', taken: { what: 'escalated' }, note: null } as const
  try {
    await safeguarding.save(escalated, step)
  } catch (error) {
    // Somebody, or another watch, was quicker: the next round sees how it stands then.
    if (!hasCode(error, 'superseded')) throw error
  }
}
