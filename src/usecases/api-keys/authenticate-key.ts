import type { ApiKey, ApiKeyStore } from '../../domain/api-key.js'
import type { Clock, Log } from '../../domain/ports.js'
import type { Secrets } from '../../domain/secrets.js'
import { API_KEY_PREFIX } from './create-api-key.js'

export interface AuthenticateKeyDeps {
  apiKeys: Pick<ApiKeyStore, 'findByHash' | 'touch'>
  secrets: Pick<Secrets, 'fingerprint'>
  clock: Clock
  log: Log
}

/** How long a key is believed without asking again: short enough that a revoked key stops at once in people's eyes. */
const BELIEVED_MS = 5_000
const TOUCHED_EVERY_MS = 60_000
const MOST_REMEMBERED = 1000

/** Answers whose key this is, or null. Keys that were just seen cost no look-up, so that intake stays cheap. */
export const authenticateKey = (deps: AuthenticateKeyDeps) => {
  const believed = new Map<string, { apiKey: ApiKey; until: number }>()
  const touch = touchSometimes(deps)

  return async (key: string): Promise<ApiKey | null> => {
    if (!key.startsWith(API_KEY_PREFIX)) return null
    const hash = deps.secrets.fingerprint(key)
    const now = deps.clock.now()
    const seen = believed.get(hash)
    if (seen && now.getTime() < seen.until) return seen.apiKey
    believed.delete(hash)
    const apiKey = await deps.apiKeys.findByHash(hash)
    if (!apiKey) return null
    if (believed.size >= MOST_REMEMBERED) believed.clear()
    believed.set(hash, { apiKey, until: now.getTime() + BELIEVED_MS })
    touch(apiKey.id, now)
    return apiKey
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** Notes the use without making the caller wait; a note that fails is worth a line in the log and no more. */
const touchSometimes = ({ apiKeys, log }: AuthenticateKeyDeps) => {
  const touchedAt = new Map<string, number>()
  return (id: string, now: Date): void => {
    if (now.getTime() - (touchedAt.get(id) ?? Number.NEGATIVE_INFINITY) < TOUCHED_EVERY_MS) return
    touchedAt.set(id, now.getTime())
    apiKeys
      .touch(id, now)
      .catch((error: unknown) => log.warn({ apiKeyId: id, error }, 'could not note the use of a key'))
  }
}
