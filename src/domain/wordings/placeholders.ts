/** The names in braces that a text holds, each once, in order: `forum`, `word-help`. */
export const placeholdersIn = (text: string): string[] => [
  ...new Set([...text.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '')),
]

/**
 * Puts values in the place of the names, all at once, so that a value that holds braces itself stays as it is.
 * A name without a value leaves nothing behind: nobody should ever be sent `{reference}`.
 */
export const fillPlaceholders = (text: string, valueFor: (name: string) => string | undefined): string =>
  text.replace(PLACEHOLDER, (_all, name: string) => valueFor(name) ?? '')

/** The text without its placeholders. What braces are left in it are mistyped. */
export const withoutPlaceholders = (text: string): string => text.replace(PLACEHOLDER, '')

// ---------------------------------------------------------------------------------------------------------------------

const PLACEHOLDER = /\{([a-z][a-z-]*)\}/g
