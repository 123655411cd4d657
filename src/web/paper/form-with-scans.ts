import type { RequestHandler } from 'express'
import multer, { MulterError } from 'multer'
import { AppError } from '../../domain/errors.js'
import { MOST_SCANS } from '../../usecases/paper/add-scans.js'
import type { WebDeps } from '../deps.js'

/** Reads the files of a form into `request.files`. */
export const formWithScans = ({ recordingLimits: { bytes } }: Pick<WebDeps, 'recordingLimits'>): RequestHandler => {
  const limits = { fileSize: bytes, files: MOST_SCANS, fields: 2, parts: MOST_SCANS + 2 }
  const read = multer({ storage: multer.memoryStorage(), limits }).array('scans')
  return (request, response, next) =>
    read(request, response, (problem: unknown) => next(problem ? toAppError(problem, bytes) : undefined))
}

// ---------------------------------------------------------------------------------------------------------------------

const toAppError = (problem: unknown, limit: number): AppError => {
  if (problem instanceof MulterError && problem.code === 'LIMIT_FILE_SIZE') {
    const megabytes = Math.floor(limit / 1024 / 1024)
    return new AppError('recording-too-large', `One of the files is larger than ${megabytes} MB. Send a smaller one.`)
  }
  if (problem instanceof MulterError && problem.code === 'LIMIT_FILE_COUNT')
    return new AppError('invalid-message', `Send no more than ${MOST_SCANS} files.`)
  return new AppError('invalid-message', 'The files did not arrive whole. Please try again.', { cause: problem })
}
