import { AppError } from '../../domain/errors.js'
import type { Note, ReviewDesk } from '../../domain/review/decision.js'
import { namedIn, noteText } from '../../domain/review/note.js'
import { mayRead } from './may-read.js'
import type { ReviewDeps } from './review-deps.js'

type NotesDesk = Pick<
  ReviewDesk,
  'addNote' | 'notes' | 'notesOfEach' | 'removeNote' | 'mentionsOf' | 'countMentions' | 'sawMentions' | 'lookAt'
>

/** What people say to each other about records, and who is looking at one. */
export const notesDesk = (deps: ReviewDeps): NotesDesk => {
  const { clock, notes, presence } = deps
  return {
    addNote: addNote(deps),
    notes: reference => notes.of(reference),
    notesOfEach: references => notes.ofEach(references),
    removeNote: removeNote(deps),
    mentionsOf: personId => notes.unseenBy(personId),
    countMentions: personId => notes.countUnseen(personId),
    sawMentions: (reference, personId) => notes.seen(reference, personId, clock.now()),
    async lookAt(reference, personId) {
      const now = clock.now()
      await notes.seen(reference, personId, now)
      return presence.look(reference, personId, now)
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const addNote =
  (deps: ReviewDeps): NotesDesk['addNote'] =>
  async (reference, given, by, chosen = []) => {
    const text = noteText(given)
    const experience = await deps.experiences.findByReference(reference)
    if (!experience || experience.state === 'erased') return null
    const same = await saidJustNow(deps, reference, { text, by })
    if (same) return same
    const mentions = await spokenTo(deps, text, chosen)
    const note: Note = { id: deps.ids.experience(), by, at: deps.clock.now().toISOString(), text, mentions }
    await deps.notes.add(experience.id, note)
    return note
  }

const A_MINUTE_MS = 60_000

/** A button that was pressed twice, or once more because no answer came, says nothing new. */
const saidJustNow = async (
  { clock, notes }: ReviewDeps,
  reference: string,
  { text, by }: Pick<Note, 'text' | 'by'>,
): Promise<Note | undefined> => {
  const since = clock.now().getTime() - A_MINUTE_MS
  return (await notes.of(reference)).find(note => note.by === by && note.text === text && Date.parse(note.at) > since)
}

const removeNote =
  ({ clock, notes }: ReviewDeps): NotesDesk['removeNote'] =>
  async (reference, id, by) =>
    (await notes.of(reference)).some(note => note.id === id) && notes.remove(id, by, clock.now())

/** A name in the text of somebody who cannot open records is only a name; one chosen from a list is a mistake. */
const spokenTo = async ({ people }: ReviewDeps, text: string, chosen: string[]): Promise<string[]> => {
  const named = namedIn(text, await people.names())
  const readers: string[] = []
  for (const id of new Set([...chosen, ...named])) {
    if (await mayRead(people, id)) readers.push(id)
    else if (chosen.includes(id)) throw unmentionable()
  }
  return readers.toSorted()
}

const unmentionable = (): AppError =>
  new AppError('invalid-message', 'Somebody you named cannot read notes. Choose a name from the list.')
