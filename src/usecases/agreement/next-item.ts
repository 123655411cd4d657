import { mayBeShown } from '../../domain/agreement/codable.js'
import type { CodingRound, CodingStore, RoundItem } from '../../domain/agreement/coding-round.js'
import type { ExperienceStore } from '../../domain/ports.js'

export interface NextItemDeps {
  codings: Pick<CodingStore, 'ofCoder'>
  experiences: Pick<ExperienceStore, 'find'>
}

/** The first item that this person has not coded and that may be shown; null when nothing is left to do. */
export const nextItem =
  ({ codings, experiences }: NextItemDeps) =>
  async ({ id, items }: CodingRound, coderId: string): Promise<RoundItem | null> => {
    const done = new Set((await codings.ofCoder(id, coderId)).map(({ number }) => number))
    for (const item of items.filter(({ number }) => !done.has(number))) {
      const record = await experiences.find(item.experienceId)
      if (record && mayBeShown(record)) return item
    }
    return null
  }
