import type { RequestHandler } from 'express'

/** For pages behind a link that proves who somebody is: no browser and nothing between keeps what they say. */
export const neverKept: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store')
  next()
}
