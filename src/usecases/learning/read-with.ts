import { AppError } from '../../domain/errors.js'
import type { LearningStore } from '../../domain/learning/corrections/learning-store.js'
import type { Clock } from '../../domain/ports.js'
import type { LearntBook } from './learnt-book.js'

interface Deps {
  learning: Pick<LearningStore, 'model' | 'use'>
  learnt: Pick<LearntBook, 'lookAgain'>
  clock: Clock
}

/**
 * Lets what was learnt in a round read again, or (null) what came with Earshot; this process at once, the others within seconds.
 * @throws AppError `superseded` when it is not kept any more, or this Earshot cannot use it
 */
export const readWith =
  ({ learning, learnt, clock }: Deps) =>
  async (number: number | null, by: string): Promise<void> => {
    const isUsable = number === null || (await learning.model(number)) !== null
    const isKept = isUsable && (await learning.use(number, by, clock.now()))
    if (!isKept)
      throw new AppError(
        'superseded',
        'This one is not kept any more, or Earshot has changed too much to read with it. Choose another one.',
      )
    await learnt.lookAgain()
  }
