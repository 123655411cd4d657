import { Secret, TOTP } from 'otpauth'
import type { SecondFactors } from '../../src/domain/secrets.js'
import { seal, unseal } from '../sealing/seal.js'

/** What every authenticator app understands: RFC 6238 with SHA-1, 6 digits, 30 seconds. */
const PERIOD_SECONDS = 30

/** A phone's clock may be half a minute off: RFC 6238 section 5.2 advises at most one step. */
const STEPS_OFF = 1

/** @param key 32 bytes that seal the secrets at rest */
export const createSecondFactors = (key: Uint8Array): SecondFactors => ({
  begin: () => seal(new Secret({ size: 20 }).base32, key),
  reveal(sealed, account) {
    const totp = totpOf(unseal(sealed, key), account)
    return { uri: totp.toString(), secret: totp.secret.base32 }
  },
  check(sealed, code, at) {
    const totp = totpOf(unseal(sealed, key))
    const timestamp = at.getTime()
    const delta = totp.validate({ token: code.replace(/\s/g, ''), timestamp, window: STEPS_OFF })
    return delta === null ? null : totp.counter({ timestamp }) + delta
  },
})

// ---------------------------------------------------------------------------------------------------------------------

const totpOf = (secret: string, account = ''): TOTP =>
  new TOTP({ issuer: 'Earshot', label: account, secret: Secret.fromBase32(secret), period: PERIOD_SECONDS })
