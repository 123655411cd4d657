import type { ExperienceStore } from '../../src/domain/ports.js'
import type { Note } from '../../src/domain/review/decision.js'
import type { NoteStore, PresenceStore } from '../../src/domain/review/review-store.js'

interface Kept {
  experienceId: string
  note: Note
  seenBy: Set<string>
}

/** Notes in memory, beside records in memory: the same promises as the real store. */
export const fakeNotes = (experiences: ExperienceStore): NoteStore => {
  const kept: Kept[] = []
  const living = async (): Promise<(Kept & { reference: string })[]> => {
    const found: (Kept & { reference: string })[] = []
    for (const one of kept) {
      const experience = await experiences.find(one.experienceId)
      if (experience && experience.state !== 'erased') found.push({ ...one, reference: experience.reference })
    }
    return found
  }
  const unseen = async (personId: string) =>
    (await living()).filter(({ note, seenBy }) => note.mentions.includes(personId) && !seenBy.has(personId))
  return {
    async add(experienceId, note) {
      kept.push({ experienceId, note: structuredClone(note), seenBy: new Set() })
      const detail = { mentions: note.mentions.length }
      await experiences.note(experienceId, { at: note.at, by: note.by, what: 'noted', detail })
    },
    of: async reference => (await living()).filter(one => one.reference === reference).map(({ note }) => note),
    async ofEach(references) {
      const notes = new Map<string, Note[]>()
      for (const { reference, note } of await living()) {
        if (references.includes(reference)) notes.set(reference, [...(notes.get(reference) ?? []), note])
      }
      return notes
    },
    async remove(id, by, at) {
      const index = kept.findIndex(({ note }) => note.id === id && note.by === by)
      const [gone] = index < 0 ? [] : kept.splice(index, 1)
      if (!gone) return false
      await experiences.note(gone.experienceId, { at: at.toISOString(), by, what: 'removed-note' })
      return true
    },
    unseenBy: async personId => (await unseen(personId)).map(({ reference, note }) => ({ reference, note })),
    countUnseen: async personId => (await unseen(personId)).length,
    async seen(reference, personId) {
      for (const one of await living()) if (one.reference === reference) one.seenBy.add(personId)
    },
  }
}

const MINUTE = 60_000

/** Who looks at what, in memory. */
export const fakePresence = (): PresenceStore => {
  const looks = new Map<string, { reference: string; personId: string; at: Date }>()
  return {
    async look(reference, personId, at) {
      looks.set(`${reference} ${personId}`, { reference, personId, at })
      return [...looks.values()]
        .filter(look => look.reference === reference && look.personId !== personId)
        .filter(look => at.getTime() - look.at.getTime() < MINUTE)
        .map(look => look.personId)
        .toSorted()
    },
  }
}
