/** A place that parents can turn to. The forum keeps the list; it is public at `/help`. */
export interface DirectoryEntry {
  id: string
  name: string
  /** One or two plain sentences. */
  whatFor: string
  phone?: string
  email?: string
  website?: string
  /** When they answer, in plain words. */
  hours?: string
  /** District ids of the code frame; empty: everywhere. */
  areas: string[]
  /** Theme and sub-theme ids of the code frame that it helps with; empty: anything. */
  themes: string[]
  /** Shown to parents. */
  published: boolean
  /** Smaller comes first. */
  position: number
  /** ISO 8601. */
  updatedAt: string
  updatedBy: string
}

/** What is said of a place, without what the forum decides about showing it. */
export type PlaceFacts = Omit<DirectoryEntry, 'id' | 'published' | 'position' | 'updatedAt' | 'updatedBy'>

/** What somebody wrote down of a place, gaps and all. */
interface WrittenDown extends Omit<PlaceFacts, 'phone' | 'email' | 'website' | 'hours'> {
  phone?: string | undefined
  email?: string | undefined
  website?: string | undefined
  hours?: string | undefined
}

/** What is not known of a place is left out. */
export const withoutGaps = ({ phone, email, website, hours, ...place }: WrittenDown): PlaceFacts => ({
  ...place,
  ...(phone && { phone }),
  ...(email && { email }),
  ...(website && { website }),
  ...(hours && { hours }),
})

export interface DirectoryStore {
  /** In the forum's order, by name where two share a position. */
  all(): Promise<DirectoryEntry[]>
  published(): Promise<DirectoryEntry[]>
  find(id: string): Promise<DirectoryEntry | null>
  save(entry: DirectoryEntry): Promise<void>
  delete(id: string): Promise<void>
}
