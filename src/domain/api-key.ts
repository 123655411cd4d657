export const SCOPES = ['intake', 'read'] as const
export type Scope = (typeof SCOPES)[number]

/** A key that a machine signs its calls with. The key itself is shown once and kept only as a hash. */
export interface ApiKey {
  id: string
  /** Which system holds it; also keeps the external ids of two systems apart. */
  name: string
  scopes: Scope[]
  createdAt: string
  createdBy: string
  revokedAt?: string
  lastUsedAt?: string
}

export interface ApiKeyStore {
  save(key: ApiKey, keyHash: string): Promise<void>
  /** Only keys that are not revoked. */
  findByHash(keyHash: string): Promise<ApiKey | null>
  list(): Promise<ApiKey[]>
  revoke(id: string, at: Date): Promise<void>
  touch(id: string, at: Date): Promise<void>
}
