import type { Request } from 'express'
import type { Site } from './deps.js'

export type CookieName = 'session' | 'draft' | 'browser' | `answer-${string}`

export const isSecure = (site: Pick<Site, 'publicUrl'>): boolean => site.publicUrl?.startsWith('https://') ?? false

/** Over https the `__Host-` prefix makes the browser hold the cookie to this host, this path and a safe line. */
export const cookieName = (name: CookieName, site: Pick<Site, 'publicUrl'>): string =>
  isSecure(site) ? `__Host-earshot-${name}` : `earshot-${name}`

/** The value of one cookie of a request, or null. */
export const readCookie = (request: Request, name: string): string | null => {
  const found = (request.headers.cookie ?? '')
    .split(';')
    .map(pair => pair.trim())
    .find(pair => pair.startsWith(`${name}=`))
  return found?.slice(name.length + 1) || null
}
