import { Secret, TOTP } from 'otpauth'

/** The code that a phone shows at this moment. */
export const totpCode = (secret: string, at: Date): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() })
