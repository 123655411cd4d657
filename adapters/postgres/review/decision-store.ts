import type { Prisma, PrismaClient } from '../../../prisma/generated/client.js'
import type { Experience } from '../../../src/domain/experience.js'
import { ENTRY_SHAPE } from '../../../src/domain/inbox/terms.js'
import type { Clock } from '../../../src/domain/ports.js'
import type {
  DecisionStore,
  KeptDecision,
  OneOfMany,
  ReviewWork,
  Telling,
} from '../../../src/domain/review/review-store.js'
import type { Said } from '../../../src/domain/review/said.js'
import { translating } from '../errors.js'
import { toColumns } from '../experience/experience-row.js'
import { saveExperience } from '../experience/save-experience.js'
import { listEntries } from '../inbox/entry.js'
import { isUuid } from '../uuid.js'
import { saveSaid } from './save-said.js'

export const createDecisionStore = (prisma: PrismaClient, clock: Clock): DecisionStore => ({
  commit: work => translating(() => prisma.$transaction(transaction => commit(transaction, work, clock.now()))),
  commitEach: works =>
    translating(() => prisma.$transaction(transaction => commitEach(transaction, works, clock.now()), PATIENCE)),
  of: (experienceId, by) => standing(prisma, { experienceId, by }),
  ofBatch: async (batch, by) => (isUuid(batch) ? standing(prisma, { batch, by }) : []),
  async reviewedSince(since) {
    const where = { what: 'review', batch: null, undoneAt: null, at: { gte: since } }
    const rows = await translating(() =>
      prisma.decision.findMany({ where, select: { by: true, experienceId: true, at: true } }),
    )
    return rows.map(({ by, experienceId, at }) => ({ personId: by, experienceId, at }))
  },
})

// ---------------------------------------------------------------------------------------------------------------------

/** For hundreds of records, on a machine that is busy. */
const PATIENCE = { timeout: 15_000 }

const commit = async (
  transaction: Prisma.TransactionClient,
  { save, create = [], made, undone }: ReviewWork,
  now: Date,
): Promise<Experience[]> => {
  await createAll(transaction, create, now)
  const saved = new Map<string, Experience>()
  // Always in the same order, so that two people's changes never wait for each other for ever.
  for (const { experience, entry } of save.toSorted((one, other) =>
    one.experience.id.localeCompare(other.experience.id),
  )) {
    const line = { at: now.toISOString(), ...entry }
    saved.set(experience.id, await saveExperience(transaction, experience, line, now))
  }
  if (made) await transaction.decision.create({ data: rowOf(made) })
  if (undone) await transaction.decision.updateMany({ where: { id: undone }, data: { undoneAt: now } })
  return save.map(({ experience }) => saved.get(experience.id) ?? experience)
}

const commitEach = async (transaction: Prisma.TransactionClient, works: OneOfMany[], now: Date): Promise<string[]> => {
  const experiences = works.map(({ save }) => save.experience)
  const ids = await saveSaid(transaction, experiences, now)
  const kept = works.filter(({ save }) => ids.has(save.experience.id))
  await transaction.historyEntry.createMany({
    data: kept.map(({ save: { experience, entry } }) => ({ experienceId: experience.id, at: now, ...entry })),
  })
  await transaction.decision.createMany({ data: kept.flatMap(({ made }) => (made ? [rowOf(made)] : [])) })
  const undone = kept.flatMap(one => one.undone ?? [])
  await transaction.decision.updateMany({ where: { id: { in: undone } }, data: { undoneAt: now } })
  return [...ids]
}

const createAll = async (transaction: Prisma.TransactionClient, create: Telling[], now: Date): Promise<void> => {
  if (create.length === 0) return
  const experiences = create.map(({ experience }) => experience)
  await transaction.experience.createMany({
    data: experiences.map(experience => ({
      ...toColumns(experience),
      id: experience.id,
      touchedAt: now,
      starts: {},
      entryShape: ENTRY_SHAPE,
      version: experience.version,
    })),
  })
  await transaction.historyEntry.createMany({
    data: create.map(({ experience, entry }) => ({ experienceId: experience.id, at: now, ...entry })),
  })
  await listEntries(transaction, experiences)
}

const standing = async (prisma: PrismaClient, where: Prisma.DecisionWhereInput): Promise<KeptDecision[]> => {
  const orderBy = [{ at: 'desc' as const }, { id: 'desc' as const }]
  const rows = await translating(() => prisma.decision.findMany({ where: { ...where, undoneAt: null }, orderBy }))
  return rows.map(toDecision)
}

const rowOf = ({ before, after, ...decision }: KeptDecision): Prisma.DecisionUncheckedCreateInput => ({
  ...decision,
  before: before as Prisma.InputJsonObject,
  after: after as Prisma.InputJsonObject,
})

/** What is written here by `rowOf` alone is read back as the same. */
const toDecision = ({
  code,
  batch,
  what,
  before,
  after,
  at,
  ...row
}: Prisma.DecisionGetPayload<object>): KeptDecision => ({
  id: row.id,
  experienceId: row.experienceId,
  by: row.by,
  at: at.toISOString(),
  what: what as KeptDecision['what'],
  before: before as Said,
  after: after as Said,
  ...(code !== null && { code }),
  ...(batch !== null && { batch }),
})
