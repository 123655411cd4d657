import { LEAVING_STEPS, type LeaverTick, type LeaverTickStore } from '../../src/domain/people/leaving.js'

/** Ticks kept in memory: the same promises as the real store. */
export const fakeLeaverTicks = (): LeaverTickStore => {
  const kept = new Map<string, LeaverTick[]>()
  const of = (personId: string): LeaverTick[] => kept.get(personId) ?? []
  return {
    of: async personId => of(personId),
    async set(personId, steps, by, at) {
      const known = new Map(of(personId).map(tick => [tick.step, tick]))
      const wanted = LEAVING_STEPS.filter(step => steps.includes(step))
      kept.set(
        personId,
        wanted.map(step => known.get(step) ?? { step, by, at }),
      )
    },
  }
}
