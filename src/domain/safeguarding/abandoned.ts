import type { Safeguarding } from './safeguarding.js'

/**
 * Whether whoever looks after a case cannot act in the lane any more: their access or their role has ended since.
 * @param acting all who can
 */
export const isAbandoned = (
  { lookedAfterBy }: Pick<Safeguarding, 'lookedAfterBy'>,
  acting: readonly { id: string }[],
): boolean => lookedAfterBy !== undefined && !acting.some(({ id }) => id === lookedAfterBy)
