import type { InboxFilter } from '../../../src/domain/inbox/inbox-filter.js'
import type { Ask } from './asking.js'

/** The records of a pile that other tables know of; null for all other lists. Both are short. */
export const idsOfPile = async (ask: Ask, pile: InboxFilter['pile']): Promise<string[] | null> => {
  const question = pile === undefined ? undefined : QUESTIONS[pile]
  return question === undefined ? null : (await ask<{ id: string }>(question, [])).map(({ id }) => id)
}

// ---------------------------------------------------------------------------------------------------------------------

const QUESTIONS: Partial<Record<NonNullable<InboxFilter['pile']>, string>> = {
  // Of those whom we would like to ask something, nobody waits.
  'needs-answer': `
    SELECT DISTINCT experience.id FROM to_do
    JOIN conversation_key USING (conversation_id) JOIN experience USING (contributor_key)
    WHERE to_do.done_at IS NULL AND to_do.kind <> 'follow-up' AND experience.state NOT IN ('closed', 'erased')`,
  duplicates: `
    SELECT unnest(ARRAY[one.id, other.id]) AS id FROM possible_duplicate
    JOIN experience AS one ON one.id = first_id JOIN experience AS other ON other.id = second_id
    WHERE possible_duplicate.decided IS NULL AND one.state NOT IN ('closed', 'erased') AND other.state NOT IN ('closed', 'erased')`,
}
