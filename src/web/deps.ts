import type { Limits } from '../domain/limits.js'
import type { Log } from '../domain/ports.js'
import type { Assets } from './assets.js'

/** What every page may know about the place it runs in. */
export interface Site {
  forumName: string
  /** Public address without a trailing slash, or null: then the request's own host is used. */
  publicUrl: string | null
  production: boolean
  /** How many proxies in front may be believed about the sender's address. */
  trustProxy: number
}

/** All that the web side needs from the rest, filled by `src/compose.ts` and, in tests, by fakes. Sorted by name. */
export interface WebDeps {
  assets: Assets
  limits: Limits
  log: Log
  site: Site
}
