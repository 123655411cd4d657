import { AppError, hasCode } from '../../src/domain/errors.js'
import { erased } from '../../src/domain/experience/contributor-wishes.js'
import type { ExperienceStore } from '../../src/domain/ports.js'
import type { DecisionStore, KeptDecision } from '../../src/domain/review/review-store.js'

/** Decisions in memory, beside records in memory: the same promises as the real store. */
export const fakeDecisions = (experiences: ExperienceStore): DecisionStore => {
  const kept = new Map<string, KeptDecision & { undone?: true }>()
  const standing = async (which: (decision: KeptDecision) => boolean): Promise<KeptDecision[]> => {
    const found: KeptDecision[] = []
    for (const { undone, ...decision } of kept.values()) {
      if (undone || !which(decision)) continue
      if ((await experiences.find(decision.experienceId))?.state !== 'erased') found.unshift(decision)
    }
    return structuredClone(found)
  }
  const commit: DecisionStore['commit'] = async ({ save, create = [], made, undone }) => {
    for (const { experience } of save) {
      const now = await experiences.find(experience.id)
      if (now?.version !== experience.version) throw new AppError('superseded', 'Somebody else changed this.')
    }
    for (const { experience, entry } of create) {
      await experiences.create(experience)
      await experiences.note(experience.id, { at: experience.receivedAt, ...entry })
    }
    const saved = await Promise.all(save.map(({ experience, entry }) => experiences.save(experience, entry))).catch(
      async (error: unknown) => {
        for (const { experience, entry } of create) await experiences.save(erased(experience), entry)
        throw error
      },
    )
    if (made) kept.set(made.id, structuredClone(made))
    const taken = undone && kept.get(undone)
    if (taken) kept.set(taken.id, { ...taken, undone: true })
    return saved
  }
  let last: Promise<unknown> = Promise.resolve()
  const inTurn: DecisionStore['commit'] = work => {
    const next = last.then(() => commit(work))
    last = next.catch(() => undefined)
    return next
  }
  return {
    commit: inTurn,
    async commitEach(works) {
      const saved: string[] = []
      for (const { save, ...rest } of works) {
        const [kept] = await inTurn({ ...rest, save: [save] }).catch(unlessSuperseded)
        if (kept) saved.push(kept.id)
      }
      return saved
    },
    of: (experienceId, by) => standing(one => one.experienceId === experienceId && one.by === by),
    ofBatch: (batch, by) => standing(one => one.batch === batch && one.by === by),
    reviewedSince: async since =>
      (await standing(({ what, batch, at }) => what === 'review' && !batch && Date.parse(at) >= since.getTime())).map(
        ({ by, experienceId, at }) => ({ personId: by, experienceId, at: new Date(at) }),
      ),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const unlessSuperseded = (error: unknown): never[] => {
  if (!hasCode(error, 'superseded')) throw error
  return []
}
