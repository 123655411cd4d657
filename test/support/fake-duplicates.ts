import type { Experience } from '../../src/domain/experience.js'
import type { DuplicateStore } from '../../src/domain/inbox/duplicates.js'
import { NEARLY_THE_SAME, sameness } from '../../src/domain/inbox/same-words.js'
import type { ExperienceStore } from '../../src/domain/ports.js'

interface Pair {
  ids: [string, string]
  likeness: number
  decided: boolean
}

/** Possible duplicates in memory: each record is compared with every other one. */
export const fakeDuplicates = (experiences: Pick<ExperienceStore, 'find' | 'page'>): DuplicateStore => {
  let pairs: Pair[] = []
  const find = (id: string, otherId: string) => pairs.find(({ ids }) => ids.includes(id) && ids.includes(otherId))
  const look = async (id: string): Promise<void> => {
    const record = await experiences.find(id)
    pairs = pairs.filter(({ ids, decided }) => decided || !ids.includes(id))
    if (!record || record.state === 'erased') return
    const { items } = await experiences.page({}, { limit: 1000 })
    for (const other of items.filter(item => item.id !== id && item.invented === record.invented)) {
      const likeness = sameness(record.redacted?.text ?? '', other.redacted?.text ?? '')
      if (likeness < NEARLY_THE_SAME || find(id, other.id)) continue
      pairs.push({ ids: [id, other.id], likeness, decided: false })
    }
  }
  return {
    look,
    async of(id) {
      const undecided = pairs.filter(({ ids, decided }) => !decided && ids.includes(id))
      const found = await Promise.all(
        undecided.map(async ({ ids, likeness }) => {
          const other = await experiences.find(ids[0] === id ? ids[1] : ids[0])
          const isOffered = isOpen(await experiences.find(id)) && isOpen(other)
          return other && isOffered ? [{ reference: other.reference, likeness }] : []
        }),
      )
      return found.flat().sort((one, other) => other.likeness - one.likeness)
    },
    async keepApart(id, otherId) {
      const known = find(id, otherId)
      if (known) known.decided = true
      else pairs.push({ ids: [id, otherId], likeness: 1, decided: true })
    },
    async offerAgain(id, otherId) {
      pairs = pairs.filter(pair => pair !== find(id, otherId))
      await look(id)
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const isOpen = (record: Experience | null): boolean => record?.state !== 'closed' && record?.state !== 'erased'
