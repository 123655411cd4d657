import type { Reading } from '../understanding.js'
import { isHigher, isOpenCase, newCase, type Safeguarding, type Targets } from './safeguarding.js'

/**
 * What a machine's reading does to a flag. It can only raise one, never lower it: lowering is a person's decision. An open flag of
 * the same level rests on the words as they stand now. One that a person closed or took away is raised again only when the words
 * are others, or the level is higher; so is one that was already looked at, when the level is higher. Then all begins anew.
 */
export const raise = (
  current: Safeguarding,
  { level, evidence }: Reading['safeguarding'],
  { at, wordsAreNew, targets }: { at: Date; wordsAreNew: boolean; targets: Targets },
): Safeguarding => {
  if (level === 'none') return current
  if (isHigher(level, current.level)) return newCase(level, evidence, at, targets)
  if (!isOpenCase(current)) return wordsAreNew ? newCase(level, evidence, at, targets) : current
  return level === current.level ? { ...current, evidence } : current
}
