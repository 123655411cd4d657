import type { Database } from '../client.js'

type Client = Database['prisma']

/**
 * Blob keys carry the kind and the id of what they belong to: `audio/<experience id>/...`, `file/<experience id>/...`,
 * `draft/<draft id>/...`, `held/<chat event id>/...` and `scan/<response id>/...`. Half a file is nobody's.
 */
export const namesBlob = async (prisma: Client, key: string): Promise<boolean> => {
  const [, kind = '', id = ''] = /^([a-z]+)\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/[a-z0-9]+$/.exec(key) ?? []
  return (await OWNERS[kind]?.(prisma, id, key)) ?? false
}

// ---------------------------------------------------------------------------------------------------------------------

type IsOwned = (prisma: Client, id: string, key: string) => Promise<boolean>

/** A record can outlive a file of its own: a message that was withdrawn, or a copy that was made too late. */
const byRecord: IsOwned = async (prisma, id, key) => {
  const rows = await prisma.$queryRaw<unknown[]>`
    SELECT 1 FROM experience WHERE id = ${id}::uuid
      AND jsonb_path_exists(original, '$.parts[*].*.*.key ? (@ == $key)', jsonb_build_object('key', ${key}::text))`
  return rows.length > 0
}

/** A scan of a sheet goes when somebody takes it away, or when the family takes its answers back. */
const bySheet: IsOwned = async (prisma, id, key) => {
  const rows = await prisma.$queryRaw<unknown[]>`
    SELECT 1 FROM survey_response WHERE id = ${id}::uuid
      AND jsonb_path_exists(sheet, '$.scans[*].key ? (@ == $key)', jsonb_build_object('key', ${key}::text))`
  return rows.length > 0
}

const OWNERS: Partial<Record<string, IsOwned>> = {
  audio: byRecord,
  file: byRecord,
  scan: bySheet,
  draft: async (prisma, id) => (await prisma.shareDraft.count({ where: { id } })) > 0,
  held: async (prisma, id) => (await prisma.chatEvent.count({ where: { id, state: { not: 'done' } } })) > 0,
}
