import { createSealer } from '../../adapters/sealing/sealer.js'
import { createSecrets } from '../../adapters/secrets/node-secrets.js'
import { createSecondFactors } from '../../adapters/totp/second-factors.js'
import type { PasswordHasher, Sealer, SecondFactors, Secrets } from '../../src/domain/secrets.js'

/** The real thing: it needs nothing running and costs nothing. */
export const realSecrets = (): Secrets => createSecrets()

export const realSealer = (): Sealer => createSealer(new Uint8Array(32).fill(9))

export const realSecondFactors = (): SecondFactors => createSecondFactors(new Uint8Array(32).fill(7))

/** "Hashes" without the cost of hashing, so that tests stay quick. */
export const fakePasswords = (): PasswordHasher => ({
  hash: async password => `hashed:${password}`,
  verify: async (hash, password) => hash === `hashed:${password}`,
  verifyNothing: async () => false,
})
