import type { ApiKey, Scope } from '../../domain/api-key.js'
import { inForumTime } from '../dates.js'
import { paths } from '../paths.js'

export interface ApiKeyRow {
  name: string
  may: string
  made: string
  lastUsed: string
  /** When it was revoked, or null while it works. */
  revoked: string | null
  revoke: string
}

const MAY: Record<Scope, string> = { intake: 'Send messages in', read: 'Read records' }

export const apiKeysView = (keys: ApiKey[], names: Map<string, string>, done: unknown) => ({
  keys: keys.map(
    (key): ApiKeyRow => ({
      name: key.name,
      may: key.scopes.map(scope => MAY[scope]).join(', '),
      made: `${inForumTime(key.createdAt)}, ${makerOf(key, names)}`,
      lastUsed: key.lastUsedAt ? inForumTime(key.lastUsedAt) : 'Never',
      revoked: key.revokedAt ? inForumTime(key.revokedAt) : null,
      revoke: paths.apiKeyRevoke(key.id),
    }),
  ),
  revoked: done === 'revoked',
})

// ---------------------------------------------------------------------------------------------------------------------

const makerOf = ({ createdBy }: ApiKey, names: Map<string, string>): string =>
  names.get(createdBy) ?? (createdBy === 'command-line' ? 'by command' : 'by somebody who has left')
