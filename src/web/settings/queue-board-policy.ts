import type { RequestHandler } from 'express'

const POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * bull-board's page needs a `<base>` and inline styles, which our own pages forbid. It stays without inline scripts, and
 * without the fonts that it would fetch from elsewhere.
 */
export const queueBoardPolicy: RequestHandler = (_request, response, next) => {
  response.set('Content-Security-Policy', POLICY)
  next()
}
