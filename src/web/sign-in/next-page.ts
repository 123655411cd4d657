/** The page of ours that was asked for before signing in, or null when none was. Never one of another site. */
export const nextPage = (wanted: unknown): string | null => {
  if (typeof wanted !== 'string' || !/^\/[^/\\]/.test(wanted)) return null
  return URL.canParse(wanted, 'http://here.invalid') ? sameSite(new URL(wanted, 'http://here.invalid')) : null
}

// ---------------------------------------------------------------------------------------------------------------------

const sameSite = ({ host, pathname, search }: URL): string | null =>
  host === 'here.invalid' && !pathname.startsWith('//') ? `${pathname}${search}` : null
