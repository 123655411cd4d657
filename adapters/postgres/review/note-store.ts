import type { Prisma, PrismaClient } from '../../../prisma/generated/client.js'
import type { Note } from '../../../src/domain/review/decision.js'
import type { NoteStore } from '../../../src/domain/review/review-store.js'
import { translating } from '../errors.js'
import { reindex } from '../inbox/entry.js'
import { isUuid } from '../uuid.js'

export const createNoteStore = (prisma: PrismaClient): NoteStore => ({
  add: (experienceId, note) => translating(() => prisma.$transaction(within => add(within, experienceId, note))),
  async of(reference) {
    const where = { experience: { reference } }
    return (await translating(() => prisma.note.findMany({ where, select, orderBy: OLDEST_FIRST }))).map(toNote)
  },
  async ofEach(references) {
    const where = { experience: { reference: { in: references } } }
    const rows = await translating(() => prisma.note.findMany({ where, select: withReference, orderBy: OLDEST_FIRST }))
    const notes = new Map<string, Note[]>()
    for (const { experience, ...note } of rows) {
      notes.set(experience.reference, [...(notes.get(experience.reference) ?? []), toNote(note)])
    }
    return notes
  },
  remove: (id, by, at) => translating(() => prisma.$transaction(within => remove(within, { id, by, at }))),
  async unseenBy(personId) {
    const where = unseen(personId).note
    const rows = await translating(() => prisma.note.findMany({ where, select: withReference, orderBy: OLDEST_FIRST }))
    return rows.map(row => ({ reference: row.experience.reference, note: toNote(row) }))
  },
  countUnseen: personId => translating(() => prisma.mention.count({ where: unseen(personId).mention })),
  async seen(reference, personId, at) {
    const where = { personId, seenAt: null, note: { experience: { reference } } }
    await translating(() => prisma.mention.updateMany({ where, data: { seenAt: at } }))
  },
})

// ---------------------------------------------------------------------------------------------------------------------

const OLDEST_FIRST = [{ at: 'asc' as const }, { id: 'asc' as const }]

const select = {
  id: true,
  by: true,
  at: true,
  text: true,
  mentions: { select: { personId: true }, orderBy: { personId: 'asc' } },
} as const satisfies Prisma.NoteSelect

const withReference = { ...select, experience: { select: { reference: true } } } as const satisfies Prisma.NoteSelect

const unseen = (personId: string) => {
  const mention = { personId, seenAt: null }
  return { mention, note: { mentions: { some: mention } } }
}

const add = async (within: Prisma.TransactionClient, experienceId: string, note: Note): Promise<void> => {
  const { mentions, ...rest } = note
  const toThem = { create: mentions.map(personId => ({ personId })) }
  await within.note.create({ data: { ...rest, experienceId, mentions: toThem } })
  await tell(within, experienceId, { by: note.by, at: note.at, what: 'noted', detail: { mentions: mentions.length } })
}

const remove = async (
  within: Prisma.TransactionClient,
  { id, by, at }: { id: string; by: string; at: Date },
): Promise<boolean> => {
  const [gone] = isUuid(id) ? await within.note.findMany({ where: { id, by }, select: { experienceId: true } }) : []
  if (!gone) return false
  await within.note.deleteMany({ where: { id } })
  await tell(within, gone.experienceId, { by, at, what: 'removed-note' })
  return true
}

/** The line in the history, and what a search of the inbox finds. */
const tell = async (
  within: Prisma.TransactionClient,
  experienceId: string,
  entry: Omit<Prisma.HistoryEntryUncheckedCreateInput, 'experienceId'>,
): Promise<void> => {
  await within.historyEntry.create({ data: { experienceId, ...entry } })
  await reindex(within, [experienceId])
}

const toNote = ({ mentions, at, id, by, text }: Prisma.NoteGetPayload<{ select: typeof select }>): Note => ({
  id,
  by,
  at: at.toISOString(),
  text,
  mentions: mentions.map(({ personId }) => personId),
})
