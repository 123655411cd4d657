import { hasCode } from '../../domain/errors.js'
import type { Experience } from '../../domain/experience.js'
import type { ExperienceStore } from '../../domain/ports.js'
import type { CaseAction } from '../../domain/safeguarding/case-action.js'
import { type ActOnCaseDeps, actOnCase } from './act-on-case.js'

export type RaiseFlagDeps = ActOnCaseDeps & { experiences: Pick<ExperienceStore, 'findByReference' | 'mergedInto'> }

/**
 * Raises a flag on a record, and on those that tell the same: what it was split from or into, and what it was merged with. They are
 * closed, but stand in the inbox for everybody to read. Those come first: cut off in between, too much is hidden and not too little.
 * @throws AppError as `actOnCase` does
 */
export const raiseFlag =
  (deps: RaiseFlagDeps) =>
  async (
    reference: string,
    action: Extract<CaseAction, { what: 'raised' }>,
    by: string,
    note: string | null,
  ): Promise<Experience | null> => {
    const act = actOnCase(deps)
    const record = await deps.experiences.findByReference(reference)
    for (const other of record ? await tellingTheSame(deps, record) : []) {
      await act(other, action, by, null).catch(ignoreFlagged)
    }
    return act(reference, action, by, note)
  }

// ---------------------------------------------------------------------------------------------------------------------

const tellingTheSame = async ({ experiences }: RaiseFlagDeps, record: Experience): Promise<string[]> => {
  const { reference, splitFrom, splitInto = [], mergedInto } = record
  const into = [splitFrom, mergedInto].filter(other => other !== undefined)
  return [...into, ...splitInto, ...(await experiences.mergedInto(reference))]
}

const ignoreFlagged = (error: unknown): void => {
  if (!hasCode(error, 'superseded')) throw error
}
