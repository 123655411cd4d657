import type { ExperienceStore } from '../../domain/ports.js'
import type { ReviewDesk } from '../../domain/review/decision.js'

export interface HandOverDeps {
  experiences: Pick<ExperienceStore, 'page'>
  review: Pick<ReviewDesk, 'decideMany'>
}

const AT_ONCE = 100

/**
 * Gives all records that wait for one person to another. What somebody else takes meanwhile stays with them.
 * @param to id of a person, or null: for anybody
 * @returns how many records were handed over
 */
export const handOver =
  ({ experiences, review }: HandOverDeps) =>
  async (from: string, to: string | null, by: string): Promise<number> => {
    let handed = 0
    let cursor: string | null = null
    do {
      const page = await experiences.page(
        { assignee: from },
        { limit: AT_ONCE, briefly: true, ...(cursor && { cursor }) },
      )
      const references = page.items.map(({ reference }) => reference)
      const { done } = await review.decideMany(references, { kind: 'assign', to, seen: from }, by)
      handed += done
      cursor = page.nextCursor
    } while (cursor !== null)
    return handed
  }
