import { hash, type Options, verify } from '@node-rs/argon2'
import type { PasswordHasher } from '../../src/domain/secrets.js'

/**
 * Argon2id with 19 MiB, 2 passes, 1 lane: the first choice of the OWASP Password Storage Cheat Sheet
 * (https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#argon2id). Argon2id is the library's
 * default algorithm; its own enum for it cannot be named under verbatim module syntax.
 */
const OWASP: Options = { memoryCost: 19456, timeCost: 2, parallelism: 1 }

export const createPasswordHasher = (options: Options = OWASP): PasswordHasher => {
  let nobody: Promise<string> | null = null
  return {
    hash: password => hash(password, options),
    verify,
    async verifyNothing(password) {
      nobody ??= hash('the password of nobody', options)
      await verify(await nobody, password)
      return false
    },
  }
}
