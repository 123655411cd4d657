import { AppError } from '../../src/domain/errors.js'
import { blobsOf } from '../../src/domain/experience/original.js'
import { type Experience, needsTranscript } from '../../src/domain/experience.js'
import type { Clock, ExperienceStore, HistoryEntry } from '../../src/domain/ports.js'
import { TELLING_OF_CONTENT } from '../../src/domain/review/history.js'
import { type Beside, fakeLists, nothingBeside } from './fake-lists.js'

interface Held {
  experience: Experience
  touchedAt: string
  starts: Record<string, number>
  history: HistoryEntry[]
}

/** Records in memory, keeping every promise of the real store. */
export const fakeExperiences = (clock: Clock, beside: Partial<Beside> = {}): ExperienceStore => {
  const held = new Map<string, Held>()
  const all = () => [...held.values()]
  const copy = (experience: Experience): Experience => structuredClone(experience)
  return {
    async create(experience) {
      const others = all().map(one => one.experience)
      const same = others.find(
        other => other.channel === experience.channel && other.externalId === experience.externalId,
      )
      if (same) return { outcome: 'duplicate', reference: same.reference }
      if (others.some(other => other.reference === experience.reference)) return { outcome: 'reference-taken' }
      held.set(experience.id, {
        experience: copy(experience),
        touchedAt: experience.receivedAt,
        starts: {},
        history: [],
      })
      return { outcome: 'created' }
    },
    async findReference(channel, externalId) {
      const found = all().find(
        ({ experience }) => experience.channel === channel && experience.externalId === externalId,
      )
      return found?.experience.reference ?? null
    },
    async find(id) {
      const found = held.get(id)
      return found ? copy(found.experience) : null
    },
    async findByReference(reference) {
      const found = all().find(({ experience }) => experience.reference === reference)
      return found ? copy(found.experience) : null
    },
    async findEach(which) {
      const isMeant = ({ id, reference }: Experience) =>
        'ids' in which ? which.ids.includes(id) : which.references.includes(reference)
      return all()
        .map(one => copy(one.experience))
        .filter(isMeant)
    },
    async save(experience, entry) {
      const found = held.get(experience.id)
      if (found?.experience.version !== experience.version)
        throw new AppError('superseded', 'Somebody else changed this.')
      const saved = { ...copy(experience), version: experience.version + 1 }
      const at = clock.now().toISOString()
      found.experience = saved
      found.touchedAt = at
      found.starts = {}
      found.history.push({ at, ...entry })
      if (saved.state === 'erased') found.history = found.history.map(withoutContent)
      return copy(saved)
    },
    ...fakeLists(() => all().map(({ experience }) => experience), { ...nothingBeside, ...beside }),
    async history(id) {
      const found = held.get(id)
      return found ? [{ at: found.experience.receivedAt, by: 'contributor', what: 'received' }, ...found.history] : []
    },
    async note(id, entry) {
      held.get(id)?.history.push(entry)
    },
    async takeUnfinished(before, limit) {
      const now = clock.now()
      const inAnHour = new Date(now.getTime() + 3_600_000).toISOString()
      const lost = all()
        .filter(({ experience }) => isUnfinished(experience))
        .filter(({ touchedAt }) => touchedAt < before.toISOString() || touchedAt > inAnHour)
        .sort((a, b) => a.touchedAt.localeCompare(b.touchedAt))
        .slice(0, limit)
      for (const one of lost) one.touchedAt = now.toISOString()
      return lost.map(({ experience }) => ({
        id: experience.id,
        step: needsTranscript(experience) ? 'transcribe' : 'understand',
      }))
    },
    async ofContributor(contributorKey) {
      return all()
        .map(({ experience }) => copy(experience))
        .filter(experience => experience.contributorKey === contributorKey && experience.state !== 'erased')
        .sort((one, other) => orderOf(other).localeCompare(orderOf(one)))
    },
    mergedInto: async reference =>
      all()
        .filter(({ experience }) => experience.mergedInto === reference)
        .map(({ experience }) => experience.reference),
    async failedWith(codes, limit) {
      const failed = all().filter(({ experience }) => experience.failure && codes.includes(experience.failure.code))
      return failed.slice(0, limit).map(({ experience }) => experience.id)
    },
    async countStart(id, step) {
      const found = held.get(id)
      if (!found) return 0
      const starts = (found.starts[step] ?? 0) + 1
      found.starts[step] = starts
      return starts
    },
    async forgetStarts(id) {
      const found = held.get(id)
      if (found) found.starts = {}
    },
    namesBlob: async key => all().some(({ experience }) => blobsOf(experience.original).some(blob => blob.key === key)),
    async countByState() {
      const counts: Record<string, number> = {}
      for (const { experience } of all().filter(one => !one.experience.invented))
        counts[experience.state] = (counts[experience.state] ?? 0) + 1
      return counts
    },
    ping: async () => undefined,
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const withoutContent = ({ detail, ...line }: HistoryEntry): HistoryEntry =>
  detail && !TELLING_OF_CONTENT.includes(line.what) ? { ...line, detail } : line

const orderOf = ({ receivedAt, id }: Experience): string => `${receivedAt} ${id}`

const isUnfinished = ({ understoodAt, failure, state }: Experience): boolean =>
  !understoodAt && !failure && (state === 'received' || state === 'transcribed')
