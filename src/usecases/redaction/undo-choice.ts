import { AppError } from '../../domain/errors.js'
import type { Experience } from '../../domain/experience.js'
import { undone } from '../../domain/redaction-choices/choose.js'
import { entitled } from '../entitled.js'
import { choose } from './choose.js'
import type { RedactionDeps } from './redaction-deps.js'

/**
 * Takes back what somebody chose to hide or to show. Taking back a hiding shows words, and taking back a showing hides them: each
 * asks for what that asks for.
 * @returns the record as it is now, or null when there is none
 * @throws AppError `not-allowed`; `superseded` when it was taken back already
 */
export const undoChoice =
  (deps: RedactionDeps) =>
  async (reference: string, id: string, by: string): Promise<Experience | null> => {
    const person = await entitled(deps, by, 'review')
    const latest = await deps.experiences.findByReference(reference)
    const kind = latest?.redactionChoices?.find(choice => choice.id === id)?.kind
    if (kind === 'hide') await entitled(deps, by, 'read-original')
    return choose(deps, { reference, person }, ({ choices }, who) => {
      const choice = choices.find(one => one.id === id && !one.undone)
      if (!choice) throw alreadyUndone()
      const detail = { of: choice.kind, type: choice.type }
      return { choices: undone(choices, id, who), entry: { what: 'undid-redaction', detail } }
    })
  }

// ---------------------------------------------------------------------------------------------------------------------

const alreadyUndone = (): AppError => new AppError('superseded', 'Somebody has taken this back already.')
