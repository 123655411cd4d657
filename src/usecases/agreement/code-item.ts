import type { Coding, CodingStore } from '../../domain/agreement/coding-round.js'
import { type CodeFrame, subthemesOf } from '../../domain/code-frame/code-frame.js'
import { AppError } from '../../domain/errors.js'
import type { Clock } from '../../domain/ports.js'

export interface CodeItemDeps {
  codings: Pick<CodingStore, 'save'>
  frame: CodeFrame
  clock: Clock
}

/**
 * Keeps what somebody says of one item, at once.
 * @throws AppError `invalid-message` for a theme that the frame does not have; `superseded` when they have handed in meanwhile
 */
export const codeItem =
  (deps: CodeItemDeps) =>
  async (roundId: string, coding: Coding): Promise<void> => {
    const known = new Set(subthemesOf(deps.frame).map(({ id }) => id))
    if (!coding.codes.every(code => known.has(code))) {
      throw new AppError('invalid-message', 'One of these themes is not on the list any more. Choose again.')
    }
    const saved = await deps.codings.save(roundId, coding, deps.clock.now())
    if (!saved) throw new AppError('superseded', 'This round is handed in already, so that nothing can be changed.')
  }
