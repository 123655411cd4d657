import { AppError } from '../errors.js'

/** Somebody wants to answer a draft. */
export const notBegun = (): AppError => new AppError('invalid-message', 'This survey has not begun yet.')
