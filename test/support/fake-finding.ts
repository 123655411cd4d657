import type { Finding } from '../contracts/finding.js'
import { fakeClock } from './fake-clock.js'
import { fakeExperiences } from './fake-experiences.js'

/** Records in memory, and what stands beside them. */
export const fakeFinding = (): Finding => {
  const notes = new Map<string, string>()
  const waiting = new Set<string>()
  let pair: string[] = []
  const store = fakeExperiences(fakeClock(), {
    notesOf: id => notes.get(id) ?? '',
    needsAnswer: ({ contributorKey = '' }) => waiting.has(contributorKey),
    pairedWith: id => (pair.includes(id) ? pair.filter(other => other !== id) : []),
  })
  return {
    store,
    addNote: async (id, text) => void notes.set(id, text),
    askForPerson: async contributorKey => void waiting.add(contributorKey),
    async pair(...ids) {
      pair = ids
    },
    learnWords: async () => undefined,
  }
}
