import { AppError, hasCode } from '../../domain/errors.js'
import type { Experience } from '../../domain/experience.js'
import { may, type PersonStore } from '../../domain/people.js'
import type { Clock, ExperienceStore } from '../../domain/ports.js'
import { afterAction, type CaseAction } from '../../domain/safeguarding/case-action.js'
import type { Targets } from '../../domain/safeguarding/safeguarding.js'
import type { SafeguardingStore } from '../../domain/safeguarding/safeguarding-store.js'
import type { SafeguardingSettingsStore } from '../../domain/safeguarding/settings.js'
import type { NewStep } from '../../domain/safeguarding/step.js'
import { entitled } from '../entitled.js'
import { noteRaised } from './note-raised.js'

export interface ActOnCaseDeps {
  experiences: Pick<ExperienceStore, 'findByReference'>
  people: Pick<PersonStore, 'find'>
  safeguarding: Pick<SafeguardingStore, 'add' | 'save'>
  safeguardingSettings: Pick<SafeguardingSettingsStore, 'read'>
  clock: Clock
}

/**
 * A person does something about a case, or raises a flag. The change and the line that tells of it are kept together; what a
 * machine saves in between is no hindrance. Nothing that is written beside a step is kept once the record is erased.
 * @returns the record as it is now, or null when there is none
 * @throws AppError `superseded` when it does not apply any more, because somebody else was quicker; `not-allowed` for somebody who
 * may not act there (anybody who reads may raise a flag); `invalid-message` when it is handed to such a person
 */
export const actOnCase =
  (deps: ActOnCaseDeps) =>
  async (reference: string, action: CaseAction, by: string, note: string | null): Promise<Experience | null> => {
    await refuseUnentitled(deps, action, by)
    const { targets } = await deps.safeguardingSettings.read()
    for (let tries = 1; ; tries++) {
      const record = await deps.experiences.findByReference(reference)
      if (!record || (record.state === 'erased' && action.what === 'raised')) return null
      const changed = change(record, action, { by, at: deps.clock.now(), targets, note })
      // Before the watch has seen it, or while none runs: the log of a case begins with its raising, even of one that is over at once.
      await noteRaised(deps.safeguarding, record)
      try {
        return await deps.safeguarding.save(changed.record, changed.step)
      } catch (error) {
        if (!hasCode(error, 'superseded') || tries === MOST_TRIES) throw error
      }
    }
  }

// ---------------------------------------------------------------------------------------------------------------------

const refuseUnentitled = async (deps: ActOnCaseDeps, action: CaseAction, by: string): Promise<void> => {
  await entitled(deps, by, action.what === 'raised' ? 'read-redacted' : 'safeguard')
  const takesOver = action.what === 'handed-over' ? await deps.people.find(action.to) : null
  if (action.what === 'handed-over' && !(takesOver && may(takesOver, 'safeguard')))
    throw new AppError('invalid-message', 'This person may not open the safeguarding page. Choose somebody else.')
}

/** Most times that somebody else may save in between: beyond it something is wrong. */
const MOST_TRIES = 20

interface Acting {
  by: string
  at: Date
  targets: Targets
  note: string | null
}

const change = (record: Experience, action: CaseAction, acting: Acting): { record: Experience; step: NewStep } => {
  const safeguarding = afterAction(record.safeguarding, action, acting)
  if (!safeguarding) throw new AppError('superseded', TOO_LATE[action.what] ?? ELSEWHERE)
  const note = record.state === 'erased' ? null : acting.note
  const step = { experienceId: record.id, at: acting.at.toISOString(), by: acting.by, taken: action, note }
  return { record: { ...record, safeguarding }, step }
}

const TOO_LATE: Partial<Record<CaseAction['what'], string>> = {
  raised: 'This is with the safeguarding lead already. Nothing was changed.',
  reopened: 'This case is open already. Nothing was changed.',
}

const ELSEWHERE =
  'This case was closed meanwhile, so nothing was written down. Read what was done, and open the case again if you need to.'
