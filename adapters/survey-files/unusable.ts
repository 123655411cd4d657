import { AppError } from '../../src/domain/errors.js'

/** A file that is not what it should be. @param says what is wrong with it and what to do, in whole sentences */
export const unusable = (says: string, cause?: unknown): AppError =>
  new AppError('invalid-message', says, cause === undefined ? {} : { cause })

export const TOO_LARGE = 'This file is larger than any survey. Check that it is the right file.'
