import { loadCodeFrame } from '../../adapters/code-frame-file/load.js'
import { type Experience, withReading } from '../../src/domain/experience.js'
import type { DuplicateStore } from '../../src/domain/inbox/duplicates.js'
import type { Person } from '../../src/domain/people.js'
import type { ExperienceStore } from '../../src/domain/ports.js'
import type { DecisionStore, NoteStore, PresenceStore } from '../../src/domain/review/review-store.js'
import { createReviewDesk } from '../../src/usecases/review/review-desk.js'
import { aReading } from './a-reading.js'
import { anExperience, aPerson } from './builders.js'
import { fakeClock } from './fake-clock.js'
import { fakeDecisions } from './fake-decisions.js'
import { fakeDuplicates } from './fake-duplicates.js'
import { fakeExperiences } from './fake-experiences.js'
import { fakeIds } from './fake-ids.js'
import { fakeNotes, fakePresence } from './fake-notes.js'
import { fakePeople } from './fake-people.js'
import { fakeQueue } from './fake-queue.js'
import { suiteLog } from './suite-log.js'

/** Where records, and what people do with them, are kept. */
export interface ReviewStores {
  clock: ReturnType<typeof fakeClock>
  decisions: DecisionStore
  duplicates: DuplicateStore
  experiences: ExperienceStore
  notes: NoteStore
  presence: PresenceStore
}

export type ReviewWorld = Awaited<ReturnType<typeof aReviewWorld>>

const frame = await loadCodeFrame('code-frame/code-frame.yaml')

export const inMemory = (): ReviewStores => {
  const clock = fakeClock()
  const experiences = fakeExperiences(clock)
  return {
    clock,
    decisions: fakeDecisions(experiences),
    duplicates: fakeDuplicates(experiences),
    experiences,
    notes: fakeNotes(experiences),
    presence: fakePresence(),
  }
}

/** Two reviewers, Ann Lee and Bob Moss, at one desk. */
export const aReviewWorld = async (stores: ReviewStores = inMemory()) => {
  const { experiences, clock } = stores
  const people = fakePeople(clock)
  const queue = fakeQueue()
  const join = async (name: string, overrides: Partial<Person> = {}): Promise<string> => {
    const person = aPerson({ name, ...overrides })
    await people.create(person, 'hash', clock.now())
    return person.id
  }
  const [ann, bob] = [await join('Ann Lee'), await join('Bob Moss')]
  const deps = { ...stores, frame, ids: fakeIds(), log: suiteLog, people, queue }
  const now = async ({ id }: Pick<Experience, 'id'>): Promise<Experience> => {
    const found = await experiences.find(id)
    if (!found) throw new Error('the record is gone')
    return found
  }
  return {
    ...deps,
    ann,
    bob,
    desk: createReviewDesk(deps),
    join,
    /** Takes in a record that a machine has read, with these themes. */
    async read(overrides: Partial<Experience> = {}, themes = ['ehcp-timeliness', 'school-bullying']) {
      const record = anExperience(overrides)
      await experiences.create(record)
      const reading = { ...aReading({ themes }), redaction: { text: record.words ?? '', findings: [] } }
      return experiences.save(withReading(record, reading, clock.now()), { by: 'machine', what: 'ready' })
    },
    now,
    byReference: async (reference: string | undefined): Promise<Experience> => {
      const found = await experiences.findByReference(reference ?? '')
      if (!found) throw new Error('there is no such record')
      return found
    },
    history: async ({ id }: Pick<Experience, 'id'>) => (await experiences.history(id)).slice(1),
    tag: async (record: Pick<Experience, 'id'>, code: string) =>
      (await now(record)).tags.find(({ codeId }) => codeId === code),
  }
}
