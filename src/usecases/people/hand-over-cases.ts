import { hasCode } from '../../domain/errors.js'
import type { Experience } from '../../domain/experience.js'
import type { SafeguardingStore } from '../../domain/safeguarding/safeguarding-store.js'
import { type ActOnCaseDeps, actOnCase } from '../safeguarding/act-on-case.js'

const AT_A_TIME = 200

/** Open cases that one person looks after. */
export const casesOf = async (
  { safeguarding }: { safeguarding: Pick<SafeguardingStore, 'open'> },
  personId: string,
): Promise<Experience[]> => {
  const own: Experience[] = []
  for (let skip = 0; ; skip += AT_A_TIME) {
    const some = await safeguarding.open(AT_A_TIME, skip)
    own.push(...some.filter(record => record.safeguarding.lookedAfterBy === personId))
    if (some.length < AT_A_TIME) return own
  }
}

/**
 * Gives all open cases of one person to another, each with a line in its log. What was closed meanwhile is left alone.
 * @param to id of somebody who may safeguard
 */
export const handOverCases =
  (deps: Omit<ActOnCaseDeps, 'safeguarding'> & { safeguarding: Pick<SafeguardingStore, 'add' | 'open' | 'save'> }) =>
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
