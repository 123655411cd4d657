import { Prisma } from '../../../prisma/generated/client.js'
import type { Experience } from '../../../src/domain/experience.js'
import type { Ids, Page } from '../../../src/domain/ports.js'
import type { SafeguardingStore } from '../../../src/domain/safeguarding/safeguarding-store.js'
import type { NewStep, SafeguardingStep } from '../../../src/domain/safeguarding/step.js'
import type { Database } from '../client.js'
import { translating } from '../errors.js'
import { fromRow } from '../experience/experience-row.js'
import { saveExperience } from '../experience/save-experience.js'
import { alertDone, claimAlert, releaseAlert } from './alerts.js'
import { openIds, pastIds, signposts, standing, timesSince, watched } from './queries.js'

/** The safeguarding lane in PostgreSQL: the flags stand in the records, what was done about them in tables of its own. */
export const createSafeguardingStore = (
  { pool, prisma }: Pick<Database, 'pool' | 'prisma'>,
  ids: Pick<Ids, 'experience'>,
): SafeguardingStore => ({
  open: (limit, skip) => translating(async () => recordsOf(prisma, await openIds(pool, limit, skip))),
  closed: options => translating(() => closed({ pool, prisma }, options)),
  standing: () => translating(() => standing(pool)),
  watched: () => translating(() => watched(pool)),
  timesSince: since => translating(() => timesSince(pool, since)),
  steps: experienceId => translating(() => steps(prisma, experienceId)),
  add: step => translating(() => addOnce(prisma, step, ids)),
  save: (experience, step) =>
    translating(() =>
      prisma.$transaction(async transaction => {
        const entry = { at: step.at, by: step.by, what: `safeguarding-${step.taken.what}` }
        const saved = await saveExperience(transaction, experience, entry, new Date(step.at))
        await add(transaction, step, ids)
        return saved
      }),
    ),
  signposts: experience => translating(() => signposts(pool, experience)),
  claimAlert: (...asked) => translating(() => claimAlert(pool, ...asked)),
  alertDone: (...asked) => translating(() => alertDone(pool, ...asked)),
  releaseAlert: (...asked) => translating(() => releaseAlert(pool, ...asked)),
})

// ---------------------------------------------------------------------------------------------------------------------

const recordsOf = async (prisma: Database['prisma'], ids: string[]): Promise<Experience[]> => {
  const rows = await prisma.experience.findMany({ where: { id: { in: ids } } })
  const byId = new Map(rows.map(row => [row.id, fromRow(row)]))
  return ids.flatMap(id => byId.get(id) ?? [])
}

const closed = async (
  { pool, prisma }: Pick<Database, 'pool' | 'prisma'>,
  { limit, cursor }: Parameters<SafeguardingStore['closed']>[0],
): Promise<Page<Experience>> => {
  const places = await pastIds(pool, limit + 1, cursor)
  const items = await recordsOf(
    prisma,
    places.slice(0, limit).map(({ id }) => id),
  )
  return { items, nextCursor: places.length > limit ? (places[limit - 1]?.cursor ?? null) : null }
}

const steps = async (prisma: Database['prisma'], experienceId: string): Promise<SafeguardingStep[]> => {
  const rows = await prisma.safeguardingStep.findMany({
    where: { experienceId },
    include: { note: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, at, by, what, detail, note }) => ({
    id,
    experienceId,
    at: at.toISOString(),
    by,
    // Written from a `StepTaken` by `add` alone, so it is read back as one.
    taken: { what, ...(detail as object) } as SafeguardingStep['taken'],
    note: note?.text ?? null,
  }))
}

const add = async (
  transaction: Prisma.TransactionClient,
  { experienceId, at, by, taken, note }: NewStep,
  ids: Pick<Ids, 'experience'>,
): Promise<void> => {
  const { what, ...detail } = taken
  const id = ids.experience()
  await transaction.safeguardingStep.create({ data: { id, experienceId, at, by, what, detail } })
  if (note !== null) await transaction.safeguardingNote.create({ data: { stepId: id, experienceId, text: note } })
}

/** Of several who watch, one writes down that something was raised. */
const addOnce = async (prisma: Database['prisma'], step: NewStep, ids: Pick<Ids, 'experience'>): Promise<void> => {
  try {
    await prisma.$transaction(transaction => add(transaction, step, ids))
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')) throw error
  }
}
