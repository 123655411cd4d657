import type { Prisma } from '../../../prisma/generated/client.js'
import type { Experience } from '../../../src/domain/experience.js'
import { ENTRY_SHAPE } from '../../../src/domain/inbox/terms.js'
import { toSaidRow } from '../experience/experience-row.js'
import { listEntries } from '../inbox/entry.js'

/**
 * Saves what people say of many records, in as many statements as for one, and brings their entries up to date. A record that
 * somebody else saved since it was read is passed over.
 * @returns ids of those that were saved
 */
export const saveSaid = async (
  transaction: Prisma.TransactionClient,
  experiences: Experience[],
  now: Date,
): Promise<Set<string>> => {
  const given = JSON.stringify(experiences.map(toSaidRow))
  // Locked in the order of ids, as wherever several are saved: nobody waits for each other for ever.
  const held = await transaction.$queryRaw<{ id: string }[]>`
    SELECT experience.id FROM experience JOIN jsonb_to_recordset(${given}::jsonb) AS given (id uuid, version integer)
      ON given.id = experience.id AND given.version = experience.version
    ORDER BY experience.id FOR NO KEY UPDATE OF experience`
  const ids = new Set(held.map(({ id }) => id))
  await transaction.$executeRaw`
    UPDATE experience SET
      tags = given.tags, themes = given.themes, services = given.services, needs = given.needs, phase = given.phase,
      area = given.area, sentiment = given.sentiment, kind = given.kind, decided = given.decided, review = given.review,
      assigned_to = given.assigned_to, split_into = given.split_into, merged_into = given.merged_into, state = given.state,
      needs_person = given.needs_person, touched_at = ${now}, starts = '{}', entry_shape = ${ENTRY_SHAPE},
      version = given.version + 1
    FROM jsonb_to_recordset(${given}::jsonb) AS given (
      id uuid, version integer, tags jsonb, themes text[], services text[], needs text[], phase text, area text,
      sentiment text, kind text, decided jsonb, review jsonb, assigned_to uuid, split_into text[], merged_into text,
      state text, needs_person text)
    WHERE experience.id = given.id AND experience.id = ANY(${[...ids]}::uuid[])`
  await listEntries(
    transaction,
    experiences.filter(({ id }) => ids.has(id)),
  )
  return ids
}
