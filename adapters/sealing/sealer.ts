import type { Sealer } from '../../src/domain/secrets.js'
import { seal, sealBytes, unseal, unsealBytes } from './seal.js'

/** @param key 32 bytes used for nothing else; see `deriveKey` */
export const createSealer = (key: Uint8Array): Sealer => ({
  seal: text => seal(text, key),
  open: sealed => unseal(sealed, key),
  sealBytes: bytes => sealBytes(bytes, key),
  openBytes: sealed => unsealBytes(sealed, key),
})
