import type { Request, Response } from 'express'
import { cookieName, isSecure, readCookie } from '../cookies.js'
import type { Site } from '../deps.js'

const DAY = 24 * 60 * 60 * 1000
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The id of the draft that this browser holds, or null. It stays after sending, so that a second click finds the receipt. */
export const readDraftId = (request: Request, site: Site): string | null => {
  const value = readCookie(request, cookieName('draft', site))
  return value && UUID.test(value) ? value : null
}

export const giveDraftId = (response: Response, site: Site, id: string): void => {
  response.cookie(cookieName('draft', site), id, { ...attributes(site), maxAge: DAY })
}

export const takeDraftId = (response: Response, site: Site): void => {
  response.clearCookie(cookieName('draft', site), attributes(site))
}

// ---------------------------------------------------------------------------------------------------------------------

const attributes = (site: Site) => ({ httpOnly: true, sameSite: 'lax', secure: isSecure(site), path: '/' }) as const
