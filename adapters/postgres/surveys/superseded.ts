import { AppError } from '../../../src/domain/errors.js'

export const superseded = (): AppError =>
  new AppError('superseded', 'Somebody else changed this while you were at it. Here is the newer version.')
