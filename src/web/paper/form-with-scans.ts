import type { RequestHandler } from 'express'
import multer, { MulterError } from 'multer'
import { AppError } from '../../domain/errors.js'
import { MOST_SCANS } from '../../usecases/paper/add-scans.js'
import type { WebDeps } from '../deps.js'

/** Reads the files of a form into `request.files`. All of them are held in memory, where `roomForUploads` keeps no more for one. */
export const formWithScans = ({ recordingLimits: { bytes } }: Pick<WebDeps, 'recordingLimits'>): RequestHandler => {
  const limits = { fileSize: bytes, files: MOST_SCANS, fields: 2, parts: MOST_SCANS + 2 }
  const read = multer({ storage: multer.memoryStorage(), limits }).array('scans')
  const together = Math.max(MOST_TOGETHER, bytes)
  return (request, response, next) => {
    // A form that a browser sends says how long it is.
    if (!(Number(request.get('Content-Length')) <= together)) return next(tooMuch(together))
    read(request, response, (problem: unknown) => next(problem ? toAppError(problem, bytes) : undefined))
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** A quarter of the memory for uploads, as each is held twice and one sender is given half. */
const MOST_TOGETHER = 64 * 1024 * 1024

const inMegabytes = (bytes: number): string => `${Math.floor(bytes / 1024 / 1024)} MB`

const tooMuch = (limit: number): AppError =>
  new AppError(
    'recording-too-large',
    `Together these files are larger than ${inMegabytes(limit)}. Send fewer at a time.`,
  )

const toAppError = (problem: unknown, limit: number): AppError => {
  if (problem instanceof MulterError && problem.code === 'LIMIT_FILE_SIZE') {
    return new AppError(
      'recording-too-large',
      `One of the files is larger than ${inMegabytes(limit)}. Send a smaller one.`,
    )
  }
  if (problem instanceof MulterError && problem.code === 'LIMIT_FILE_COUNT')
    return new AppError('invalid-message', `Send no more than ${MOST_SCANS} files.`)
  return new AppError('invalid-message', 'The files did not arrive whole. Please try again.', { cause: problem })
}
