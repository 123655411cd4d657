import type { CodingRound, CodingStore } from '../../domain/agreement/coding-round.js'
import type { Clock } from '../../domain/ports.js'
import { type NextItemDeps, nextItem } from './next-item.js'

/** Says that this person is done; from then on they change nothing. @returns false when something is left to code */
export const handIn =
  (deps: NextItemDeps & { codings: Pick<CodingStore, 'handIn'>; clock: Clock }) =>
  async (round: CodingRound, coderId: string): Promise<boolean> => {
    if (await nextItem(deps)(round, coderId)) return false
    await deps.codings.handIn(round.id, coderId, deps.clock.now())
    return true
  }
