/** Entries of a lock file's `packages`, by folder. */
type Entries = Record<string, object>

export function missingEntries(packages: Entries): Entries
