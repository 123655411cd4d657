import type { Experience } from '../../domain/experience.js'
import type { ExperienceStore } from '../../domain/ports.js'
import type { DecisionStore, OneOfMany } from '../../domain/review/review-store.js'

interface Deps {
  decisions: Pick<DecisionStore, 'commitEach'>
  experiences: Pick<ExperienceStore, 'findEach'>
}

/** Most times that others may save in between: what is still left then is left alone. */
const MOST_TRIES = 5

/**
 * Works on many records as they stand at this moment, and again on those that somebody saved in between.
 * @param work null: this one is left alone
 * @returns references of the records that were saved
 */
export const saveEach = async (
  { decisions, experiences }: Deps,
  which: Parameters<ExperienceStore['findEach']>[0],
  work: (latest: Experience) => OneOfMany | null,
): Promise<Set<string>> => {
  const saved = new Set<string>()
  let left = await experiences.findEach(which)
  for (let tries = 0; left.length > 0 && tries < MOST_TRIES; tries++) {
    const works = left.map(work).filter(one => one !== null)
    const kept = new Set(await decisions.commitEach(works))
    const [done, quicker] = partedBy(works, ({ save }) => kept.has(save.experience.id))
    for (const { save } of done) saved.add(save.experience.reference)
    left = await experiences.findEach({ ids: quicker.map(({ save }) => save.experience.id) })
  }
  return saved
}

// ---------------------------------------------------------------------------------------------------------------------

const partedBy = <Item>(items: Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] => [
  items.filter(isFirst),
  items.filter(item => !isFirst(item)),
]
