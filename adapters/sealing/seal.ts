import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const NONCE_BYTES = 12
const TAG_BYTES = 16

/**
 * Encrypts with AES-256-GCM under a fresh nonce: nonce, tag and cipher text, one after the other.
 * @param key 32 bytes
 */
export const sealBytes = (bytes: Uint8Array, key: Uint8Array): Uint8Array => {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** @throws Error when the key is another one or a single bit was changed */
export const unsealBytes = (sealed: Uint8Array, key: Uint8Array): Uint8Array => {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()])
}

/** The same for text, as base64url. */
export const seal = (text: string, key: Uint8Array): string =>
  Buffer.from(sealBytes(Buffer.from(text, 'utf8'), key)).toString('base64url')

/** @throws Error when the key is another one or a single bit was changed */
export const unseal = (sealed: string, key: Uint8Array): string =>
  Buffer.from(unsealBytes(Buffer.from(sealed, 'base64url'), key)).toString('utf8')
