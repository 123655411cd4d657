import { hasCode } from '../../domain/errors.js'
import type { Experience } from '../../domain/experience.js'
import type { SafeguardingStore } from '../../domain/safeguarding/safeguarding-store.js'
import { type ActOnCaseDeps, actOnCase } from '../safeguarding/act-on-case.js'

/** More open cases than a forum ever has. */
const MOST = 1000

/** Open cases that one person looks after. */
export const casesOf = async (
  { safeguarding }: { safeguarding: Pick<SafeguardingStore, 'open'> },
  personId: string,
): Promise<Experience[]> =>
  (await safeguarding.open(MOST)).filter(record => record.safeguarding.lookedAfterBy === personId)

/**
 * Gives all open cases of one person to another, each with a line in its log. What was closed meanwhile is left alone.
 * @param to id of somebody who may safeguard
 */
export const handOverCases =
  (deps: Omit<ActOnCaseDeps, 'safeguarding'> & { safeguarding: Pick<SafeguardingStore, 'open' | 'save'> }) =>
  async (from: string, to: string, by: string): Promise<void> => {
    const act = actOnCase(deps)
    for (const { reference } of await casesOf(deps, from)) {
      await act(reference, { what: 'handed-over', to }, by, null).catch(ignoreClosed)
    }
  }

// ---------------------------------------------------------------------------------------------------------------------

const ignoreClosed = (error: unknown): void => {
  if (!hasCode(error, 'superseded')) throw error
}
