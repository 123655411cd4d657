import type { Experience } from '../../domain/experience.js'
import type { Clock } from '../../domain/ports.js'
import { isOpenCase } from '../../domain/safeguarding/safeguarding.js'
import type { SafeguardingStore } from '../../domain/safeguarding/safeguarding-store.js'

export interface NoteSeenDeps {
  safeguarding: Pick<SafeguardingStore, 'steps' | 'add'>
  clock: Clock
}

/** Writes down that somebody has an open case before their eyes: once for each person and raising. */
export const noteSeen =
  ({ safeguarding, clock }: NoteSeenDeps) =>
  async ({ id, safeguarding: flag }: Experience, by: string): Promise<void> => {
    if (!isOpenCase(flag)) return
    const since = flag.raisedAt ?? ''
    const isKnown = (await safeguarding.steps(id)).some(
      step => step.taken.what === 'seen' && step.by === by && step.at >= since,
    )
    if (isKnown) return
    await safeguarding.add({ experienceId: id, at: clock.now().toISOString(), by, taken: { what: 'seen' }, note: null })
  }
