import { v7 } from 'uuid'
import type { Experience } from '../../src/domain/experience.js'
import type { ExperienceStore } from '../../src/domain/ports.js'
import { isOpenCase, isWaiting, USUAL_TARGETS } from '../../src/domain/safeguarding/safeguarding.js'
import type { SafeguardingStore, Signpost } from '../../src/domain/safeguarding/safeguarding-store.js'
import type { SafeguardingSettings, SafeguardingSettingsStore } from '../../src/domain/safeguarding/settings.js'
import type { NewStep, SafeguardingStep } from '../../src/domain/safeguarding/step.js'

const LEASE_MS = 5 * 60_000

/**
 * The safeguarding lane over records in memory.
 * @param signposts what each chat was sent, by contributor key
 */
export const fakeSafeguarding = (
  experiences: ExperienceStore,
  signposts: Record<string, Signpost[]> = {},
): SafeguardingStore => {
  const steps: SafeguardingStep[] = []
  const alerts = new Map<string, { claimedAt: Date; done: boolean }>()
  const keyOf = (experienceId: string, round: string) => `${experienceId} ${round}`
  // What is erased is on no list any more: such cases are known from before.
  const known = new Set<string>()
  const flagged = async (): Promise<Experience[]> => {
    const { items } = await experiences.page({}, { limit: 10_000 })
    for (const { id, safeguarding } of items) if (safeguarding.level !== 'none') known.add(id)
    const records = await Promise.all([...known].map(id => experiences.find(id)))
    return records.filter(record => record !== null)
  }
  const open = async () => (await flagged()).filter(one => isOpenCase(one.safeguarding)).sort(byPress)
  const isRaising = ({ taken }: NewStep) => taken.what === 'raised'
  const isLogged = (id: string, raisedAt = '') =>
    steps.some(step => step.experienceId === id && step.at === raisedAt && isRaising(step))
  return {
    open: async (limit, skip = 0) => (await open()).slice(skip, skip + limit),
    async closed({ limit, cursor }) {
      const past = (await flagged())
        .filter(one => !isOpenCase(one.safeguarding))
        .sort((a, b) => placeOf(b) - placeOf(a))
      const from = cursor ? past.findIndex(({ id }) => id === cursor) + 1 : 0
      const items = past.slice(from, from + limit)
      return { items, nextCursor: past.length > from + limit ? (items.at(-1)?.id ?? null) : null }
    },
    async standing() {
      const real = (await open()).filter(({ invented }) => !invented).map(({ safeguarding }) => safeguarding)
      const due = real.filter(isWaiting).flatMap(({ dueAt }) => dueAt ?? [])
      return { open: real.length, waiting: real.filter(isWaiting).length, nextDueAt: due.sort()[0] ?? null }
    },
    watched: async () =>
      (await open()).map(({ id, reference, safeguarding, invented }) => {
        return { id, reference, safeguarding, invented, logged: isLogged(id, safeguarding.raisedAt) }
      }),
    timesSince: async since =>
      (await flagged())
        .filter(({ invented, safeguarding }) => !invented && !safeguarding.lifted)
        .flatMap(({ safeguarding: { level, raisedAt, dueAt, ackAt = null } }) =>
          level === 'none' || !raisedAt || !dueAt || raisedAt < since.toISOString()
            ? []
            : { level, raisedAt, dueAt, ackAt },
        )
        .sort((a, b) => a.raisedAt.localeCompare(b.raisedAt)),
    async steps(experienceId) {
      const erased = (await experiences.find(experienceId))?.state === 'erased'
      const own = steps.filter(step => step.experienceId === experienceId)
      return own.map(step => ({ ...step, note: erased ? null : step.note })).sort((a, b) => a.at.localeCompare(b.at))
    },
    async add(step) {
      if (isRaising(step) && isLogged(step.experienceId, step.at)) return
      steps.push({ ...structuredClone(step), id: v7() })
    },
    async save(experience, step) {
      const entry = { at: step.at, by: step.by, what: `safeguarding-${step.taken.what}` }
      const saved = await experiences.save(experience, entry)
      steps.push({ ...structuredClone(step), id: v7() })
      return saved
    },
    signposts: async ({ contributorKey }) => signposts[contributorKey ?? ''] ?? [],
    async claimAlert(experienceId, round, at) {
      const before = alerts.get(keyOf(experienceId, round))
      if (before && (before.done || at.getTime() - before.claimedAt.getTime() < LEASE_MS)) return false
      alerts.set(keyOf(experienceId, round), { claimedAt: at, done: false })
      return true
    },
    async alertDone(experienceId, round, at) {
      alerts.set(keyOf(experienceId, round), { claimedAt: at, done: true })
    },
    async releaseAlert(experienceId, round) {
      alerts.delete(keyOf(experienceId, round))
    },
  }
}

export const fakeSafeguardingSettings = (
  saved: SafeguardingSettings = { leadId: null, deputyId: null, targets: USUAL_TARGETS },
): SafeguardingSettingsStore => {
  let settings = saved
  return {
    read: async () => settings,
    async save(given) {
      settings = structuredClone(given)
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const byPress = (one: Experience, other: Experience): number =>
  other.safeguarding.level.localeCompare(one.safeguarding.level) ||
  (one.safeguarding.dueAt ?? '').localeCompare(other.safeguarding.dueAt ?? '') ||
  one.id.localeCompare(other.id)

const placeOf = ({ safeguarding }: Experience): number =>
  Date.parse(safeguarding.closedAt ?? safeguarding.lifted?.at ?? '')
