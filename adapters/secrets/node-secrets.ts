import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto'
import type { Secrets } from '../../src/domain/secrets.js'

/** 32 letters and digits without 0, 1, i and o: 5 bits each. */
const SPEAKABLE = 'abcdefghjklmnpqrstuvwxyz23456789'

export const createSecrets = (): Secrets => ({
  id: () => randomUUID(),
  token: () => randomBytes(32).toString('base64url'),
  recoveryCode: () => Array.from({ length: 4 }, fourLetters).join('-'),
  fingerprint: secret => createHash('sha256').update(secret).digest('hex'),
})

// ---------------------------------------------------------------------------------------------------------------------

const fourLetters = (): string =>
  Array.from({ length: 4 }, () => SPEAKABLE.charAt(randomInt(SPEAKABLE.length))).join('')
