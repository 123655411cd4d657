import { isTaken, translating } from '../errors.js'

/** Database work, and what follows when a value that it writes belongs to another row. */
export const unlessTaken = async <Result, Taken>(
  work: () => Promise<Result>,
  taken: () => Promise<Taken>,
): Promise<Result | Taken> => {
  try {
    return await translating(work)
  } catch (error) {
    if (!isTaken(error)) throw error
    return taken()
  }
}
