import type { Prisma } from '../../prisma/generated/client.js'
import type { InboxFilter } from '../../src/domain/inbox/inbox-filter.js'

/** The inbox's filter in the database's words. */
export const whereOf = (filter: InboxFilter): Prisma.ExperienceWhereInput => ({
  state: filter.states?.length ? { in: filter.states } : { not: 'erased' },
  ...(filter.themes?.length
    ? { themes: filter.themesMatch === 'all' ? { hasEvery: filter.themes } : { hasSome: filter.themes } }
    : {}),
  ...(filter.channels?.length ? { channel: { in: filter.channels } } : {}),
  ...(filter.safeguarding ? { safeguardingLevel: { not: 'none' } } : {}),
  ...(filter.needsHuman ? { needsPerson: { not: null } } : {}),
  ...(filter.includeInvented === false ? { invented: false } : {}),
  ...(filter.from || filter.to
    ? { receivedAt: { ...(filter.from ? { gte: filter.from } : {}), ...(filter.to ? { lt: filter.to } : {}) } }
    : {}),
})

/** Where a page ended. The caller sees an opaque word. */
export const cursorOf = (last: { receivedAt: string; id: string }): string =>
  Buffer.from(`${last.receivedAt} ${last.id}`).toString('base64url')

/** @returns null for a cursor that is not ours: the list then starts at the top */
export const afterCursor = (cursor: string): Prisma.ExperienceWhereInput | null => {
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ')
  if (Number.isNaN(Date.parse(at)) || !/^[0-9a-f-]{36}$/.test(id)) return null
  const receivedAt = new Date(at)
  return { receivedAt: { lte: receivedAt }, OR: [{ receivedAt: { lt: receivedAt } }, { receivedAt, id: { lt: id } }] }
}
