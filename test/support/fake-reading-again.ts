import type { ReadingAgain, ReadingAgainStore } from '../../src/domain/code-frame/reading-again.js'
import type { ExperienceStore } from '../../src/domain/ports.js'

/** Reading again over records kept in memory: the same promises as the real store. */
export const fakeReadingAgain = (experiences: Pick<ExperienceStore, 'page'>): ReadingAgainStore => {
  const asked: ReadingAgain[] = []
  const behind = async (reader: string): Promise<string[]> => {
    const { items } = await experiences.page({ states: ['ready'] }, { limit: 10_000 })
    return items.filter(({ reading, failure }) => reading && !failure && reading.reader !== reader).map(({ id }) => id)
  }
  return {
    countBehind: async reader => (await behind(reader)).length,
    behind: async (reader, limit) => (await behind(reader)).slice(0, limit),
    async start(one) {
      asked.push({ ...one, id: `asked ${asked.length + 1}`, overAt: null })
    },
    newest: async () => structuredClone(asked.at(-1) ?? null),
    async end(id, at) {
      const one = asked.find(known => known.id === id)
      if (one && one.overAt === null) one.overAt = at.toISOString()
    },
  }
}
