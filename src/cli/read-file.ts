import { readFile } from 'node:fs/promises'
import { AppError } from '../domain/errors.js'

/** What is in a file that somebody named. @throws AppError `invalid-message` when it cannot be read */
export const bytesOf = (file: string): Promise<Uint8Array> =>
  readFile(file).catch(cause => {
    throw new AppError('invalid-message', 'There is no file here that can be read. Check its name and folder.', {
      cause,
    })
  })
