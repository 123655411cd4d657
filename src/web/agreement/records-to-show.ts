import { mayBeShown } from '../../domain/agreement/codable.js'
import type { CodingRound } from '../../domain/agreement/coding-round.js'
import type { Experience } from '../../domain/experience.js'
import type { ExperienceStore } from '../../domain/ports.js'

/** The records of a round by their ids; without those that may not be shown any more. */
export const recordsToShow = async (
  { items }: CodingRound,
  experiences: Pick<ExperienceStore, 'find'>,
): Promise<Map<string, Experience>> => {
  const found = await Promise.all(items.map(({ experienceId }) => experiences.find(experienceId)))
  return new Map(found.flatMap(record => (record && mayBeShown(record) ? [[record.id, record]] : [])))
}
