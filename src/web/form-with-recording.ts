import type { RequestHandler } from 'express'
import multer, { MulterError } from 'multer'
import { AppError } from '../domain/errors.js'
import { LONGEST_TEXT } from '../domain/words.js'
import type { WebDeps } from './deps.js'
import { tooLarge } from './recording-body.js'

/** A letter takes at most three bytes of UTF-8 for each UTF-16 unit. */
export const LONGEST_FIELD = LONGEST_TEXT * 3

/**
 * Reads a form with one file named `recording`. What goes wrong is left in `response.locals.uploadProblem` for the page to
 * show beside the field, because the words of the same form must not be lost over a bad file.
 */
export const formWithRecording = ({ recordingLimits }: Pick<WebDeps, 'recordingLimits'>): RequestHandler => {
  const read = multer({
    storage: multer.memoryStorage(),
    limits: { fileSize: recordingLimits.bytes, fieldSize: LONGEST_FIELD, files: 1, fields: 4, parts: 5 },
  }).single('recording')
  return (request, response, next) =>
    read(request, response, (problem: unknown) => {
      if (problem) response.locals.uploadProblem = toAppError(problem, recordingLimits.bytes)
      next()
    })
}

// ---------------------------------------------------------------------------------------------------------------------

const toAppError = (problem: unknown, limit: number): AppError => {
  if (problem instanceof MulterError && problem.code === 'LIMIT_FILE_SIZE') return tooLarge(limit)
  if (problem instanceof MulterError && problem.code === 'LIMIT_FIELD_VALUE') {
    return new AppError(
      'text-too-long',
      'That is too long for one message. Go back to find your words, and send them in parts.',
    )
  }
  return new AppError('invalid-message', 'What you sent did not arrive whole. Please try again.', { cause: problem })
}
