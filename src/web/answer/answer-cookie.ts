import type { Request, Response } from 'express'
import { DAYS_TO_GO_ON } from '../../domain/surveys/response.js'
import { cookieName, isSecure, readCookie } from '../cookies.js'
import type { Site } from '../deps.js'

const DAY = 24 * 60 * 60 * 1000
/** As `Secrets.token` makes them. */
const KEY = /^[\w-]{43}$/

/** The key to the answers that this browser holds for one survey, or null. */
export const readAnswerKey = (request: Request, site: Site, code: string): string | null => {
  const value = readCookie(request, nameFor(site, code))
  return value !== null && KEY.test(value) ? value : null
}

/** As long as the answers themselves wait. */
export const giveAnswerKey = (response: Response, site: Site, code: string, key: string): void => {
  response.cookie(nameFor(site, code), key, { ...attributes(site), maxAge: DAYS_TO_GO_ON * DAY })
}

/** Once they are sent it only finds the receipt, and the device may be somebody else's tomorrow. */
export const shortenAnswerKey = (response: Response, site: Site, code: string, key: string): void => {
  response.cookie(nameFor(site, code), key, { ...attributes(site), maxAge: DAY })
}

export const takeAnswerKey = (response: Response, site: Site, code: string): void => {
  response.clearCookie(nameFor(site, code), attributes(site))
}

// ---------------------------------------------------------------------------------------------------------------------

const nameFor = (site: Site, code: string): string => cookieName(`answer-${code}`, site)

const attributes = (site: Site) => ({ httpOnly: true, sameSite: 'lax', secure: isSecure(site), path: '/' }) as const
