import { hkdfSync, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * The installation's one secret: as set, or made once and kept in the data folder (readable by its owner only).
 * Losing it makes contributor keys and second factors useless, so it belongs in the backup.
 */
export const loadSecret = (configured: string | null, dataDir: string): string => {
  if (configured) return configured
  const file = path.join(dataDir, 'secret')
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  try {
    // `wx`: two processes starting at once must end up with the same secret.
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return readFileSync(file, 'utf8').trim()
}

/** A key of its own for each purpose (HKDF, RFC 5869), so that no two uses of the secret can be played against each other. */
export const deriveKey = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'earshot', purpose, 32))
