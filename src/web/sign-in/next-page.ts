import { paths } from '../paths.js'

/** Where to go after signing in: a page of ours that was asked for, else the inbox. Never another site. */
export const nextPage = (wanted: unknown): string => {
  if (typeof wanted !== 'string' || !/^\/[^/\\]/.test(wanted)) return paths.inbox()
  return URL.canParse(wanted, 'http://here.invalid') ? sameSite(new URL(wanted, 'http://here.invalid')) : paths.inbox()
}

// ---------------------------------------------------------------------------------------------------------------------

const sameSite = ({ host, pathname, search }: URL): string =>
  host === 'here.invalid' && !pathname.startsWith('//') ? `${pathname}${search}` : paths.inbox()
