import type { Experience } from '../../domain/experience.js'
import type { SafeguardingStore } from '../../domain/safeguarding/safeguarding-store.js'

/**
 * Writes down that a machine raised a flag, once for each raising however often this is called. What a person raised has its line
 * from them.
 */
export const noteRaised = async (
  safeguarding: Pick<SafeguardingStore, 'add'>,
  { id, safeguarding: { level, raisedAt, raisedBy } }: Pick<Experience, 'id' | 'safeguarding'>,
): Promise<void> => {
  if (level === 'none' || raisedAt === undefined || raisedBy !== undefined) return
  const taken = { what: 'raised', level, reason: null } as const
  await safeguarding.add({ experienceId: id, at: raisedAt, by: 'machine', taken, note: null })
}
