import { randomBytes } from 'node:crypto'
import type { RequestHandler, Response } from 'express'
import helmet from 'helmet'
import { isSecure } from '../cookies.js'
import type { Site } from '../deps.js'

/**
 * Security headers for every page. `res.locals.cspNonce` allows the few inline scripts that the GOV.UK template has.
 * The referrer policy is `same-origin` because under `no-referrer` browsers send `Origin: null` with forms, which the
 * cross-origin check would have to refuse (https://fetch.spec.whatwg.org/#append-a-request-origin-header).
 */
export const securityHeaders = (site: Site): RequestHandler[] => [
  (_request, response, next) => {
    response.locals.cspNonce = randomBytes(16).toString('base64')
    response.setHeader('Permissions-Policy', 'microphone=(self), camera=(), geolocation=(), payment=(), usb=()')
    next()
  },
  helmet({
    contentSecurityPolicy: { useDefaults: false, directives: directives(isSecure(site)) },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: isSecure(site),
    xFrameOptions: { action: 'deny' },
  }),
]

// ---------------------------------------------------------------------------------------------------------------------

const directives = (secure: boolean) => ({
  'default-src': ["'none'"],
  'script-src': ["'self'", nonce],
  'style-src': ["'self'", nonce],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'media-src': ["'self'", 'blob:'],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
  ...(secure ? { 'upgrade-insecure-requests': [] } : {}),
})

const nonce = (_request: unknown, response: unknown): string => `'nonce-${(response as Response).locals.cspNonce}'`
