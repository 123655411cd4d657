import type { ApiKey, ApiKeyStore, Scope } from '../../domain/api-key.js'
import type { Clock } from '../../domain/ports.js'
import type { Secrets } from '../../domain/secrets.js'

export const API_KEY_PREFIX = 'esk_'

/**
 * Makes a key of 256 random bits. Only its SHA-256 is kept, which is enough for a secret that cannot be guessed.
 * @param createdBy id of the person, or `command-line`
 * @returns the record and the key itself, which nobody can be shown again
 */
export const createApiKey =
  ({ apiKeys, secrets, clock }: { apiKeys: Pick<ApiKeyStore, 'save'>; secrets: Secrets; clock: Clock }) =>
  async (given: { name: string; scopes: Scope[]; createdBy: string }): Promise<{ apiKey: ApiKey; key: string }> => {
    const key = `${API_KEY_PREFIX}${secrets.token()}`
    const apiKey: ApiKey = { id: secrets.id(), ...given, createdAt: clock.now().toISOString() }
    await apiKeys.save(apiKey, secrets.fingerprint(key))
    return { apiKey, key }
  }
