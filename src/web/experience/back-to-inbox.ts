import type { Request } from 'express'
import { paths } from '../paths.js'

/** The inbox as the reader left it, filter and all, when they come from there; else the whole inbox. */
export const backToInbox = (request: Request): string => {
  const from = request.get('Referer') ?? ''
  if (!URL.canParse(from)) return paths.inbox()
  const { host, pathname, search } = new URL(from)
  return host === request.get('Host') && pathname === paths.inbox() ? `${pathname}${search}` : paths.inbox()
}
