import { isUtf8 } from 'node:buffer'
import express, { type Request, type RequestHandler } from 'express'
import { Problem } from './problem.js'

/**
 * Reads a JSON body from its bytes, so that bytes that are no text are refused and not silently replaced.
 * @param limit bytes
 */
export const jsonBody = (limit: number): RequestHandler[] => [
  (request, _response, next) => {
    if (request.is('application/json')) return next()
    next(new Problem(415, 'not-json', 'Send the message as JSON, with "Content-Type: application/json".'))
  },
  express.raw({ type: 'application/json', limit }),
  (request, _response, next) => {
    request.body = parse(request)
    next()
  },
]

// ---------------------------------------------------------------------------------------------------------------------

const parse = (request: Request): unknown => {
  const bytes: unknown = request.body
  if (!Buffer.isBuffer(bytes)) throw notJson()
  if (!isUtf8(bytes)) throw new Problem(400, 'not-utf8', 'The body holds bytes that are not UTF-8 text.')
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    throw notJson()
  }
}

const notJson = () =>
  new Problem(400, 'not-json', 'The body cannot be read as JSON. Check brackets, commas and quotes.')
