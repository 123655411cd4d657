import { isOpenToMore, withPart } from '../domain/experience/change-parts.js'
import { originalOf, type Part } from '../domain/experience/original.js'
import type { Experience } from '../domain/experience.js'
import type { IncomingMessage } from '../domain/incoming-message.js'
import type { BlobStore } from '../domain/ports.js'
import { type ChangeExperienceDeps, changeExperience } from './change-experience.js'
import { deleteUnnamed } from './delete-unnamed.js'
import { type KeepPartDeps, keepPart, refuseUnkeepable } from './keep-part.js'

export interface AddToExperienceDeps extends ChangeExperienceDeps, KeepPartDeps {
  blobs: Pick<BlobStore, 'put' | 'delete'>
}

/**
 * Adds a message to a record as one more part; a second delivery changes nothing.
 * @returns `closed` when there is no such record, when it is erased, or when a person has worked on it
 * @throws AppError as `receiveMessage` does
 */
export const addToExperience =
  (deps: AddToExperienceDeps) =>
  async (reference: string, message: IncomingMessage): Promise<'added' | 'closed'> => {
    refuseUnkeepable(message)
    const experience = await deps.experiences.findByReference(reference)
    if (experience && holds(experience, message.externalId)) return 'added'
    if (!experience || !isOpenToMore(experience)) return 'closed'
    return add(deps, experience, await keepPart(deps, experience.id, message))
  }

// ---------------------------------------------------------------------------------------------------------------------

const holds = ({ original }: Experience, partId: string): boolean => original.parts.some(({ id }) => id === partId)

/** While its file was written somebody may have worked on the record, or another delivery may have been quicker. */
const add = async (deps: AddToExperienceDeps, { reference }: Experience, part: Part): Promise<'added' | 'closed'> => {
  const at = deps.clock.now()
  const change = (now: Experience) => (isOpenToMore(now) ? withPart(now, part, at) : now)
  const now = await changeExperience(deps, reference, change, { what: 'added-to' })
  await deleteUnnamed(deps, originalOf([part]), now?.original)
  return now && holds(now, part.id) ? 'added' : 'closed'
}
