import type { Clock } from '../../domain/ports.js'
import { wordingProblems } from '../../domain/wordings/wording-check.js'
import { asShipped } from '../../domain/wordings/wordings-in-use.js'
import { findVersion, type WordingDeps, type WordingSeen } from './find-wording.js'

interface Change extends WordingSeen {
  text: string
  /** Id of the person who wrote it. */
  by: string
}

export type Changed = { outcome: 'saved' | 'unchanged' } | { outcome: 'refused'; problems: string[] }

/**
 * Writes a text anew, as one more version. Except in English it has then to be checked by a native speaker again.
 * @throws AppError `superseded` when somebody else wrote another version since this one was seen
 */
export const changeWording =
  ({ clock, ...deps }: WordingDeps & { clock: Clock }) =>
  async ({ id, language, seen, text: given, by }: Change): Promise<Changed> => {
    const text = given.replaceAll(/\r\n?/g, '\n').trim()
    const problems = wordingProblems(id, text, asShipped(deps.shipped, id, 'en').text)
    if (problems.length > 0) return { outcome: 'refused', problems }
    const before = await findVersion(deps, { id, language }, seen)
    if (before?.text === text) return { outcome: 'unchanged' }
    const at = clock.now().toISOString()
    await deps.store.add({ id, language, version: seen + 1, text, checked: language === 'en', by, at })
    return { outcome: 'saved' }
  }
