/** Randomness and one-way hashing, given from outside so that domain and use cases stay repeatable. */
export interface Secrets {
  /** UUID. */
  id(): string
  /** 32 random bytes as base64url: 43 characters. */
  token(): string
  /** 80 random bits for a person to copy from paper: `abcd-efgh-jkmn-pqrs`, without look-alike letters. */
  recoveryCode(): string
  /** Hex SHA-256. Right for long random secrets, never for passwords. */
  fingerprint(secret: string): string
}

export interface PasswordHasher {
  hash(password: string): Promise<string>
  verify(hash: string, password: string): Promise<boolean>
  /** Takes as long as `verify` and always fails: so that an unknown e-mail address answers no sooner than a known one. */
  verifyNothing(password: string): Promise<false>
}

/** What a person needs to set up the app on their phone. */
export interface SecondFactorSetUp {
  /** `otpauth://` address, for the QR code. */
  uri: string
  /** The same secret for typing, base32. */
  secret: string
}

export interface SecondFactors {
  /** A new secret, sealed for storing. */
  begin(): string
  reveal(sealed: string, account: string): SecondFactorSetUp
  /** @returns the counter of the half minute that this code belongs to, or null when it is wrong */
  check(sealed: string, code: string, at: Date): number | null
}

/** Encrypts what must not lie open in the database or on the disk. The key comes from `EARSHOT_SECRET`. */
export interface Sealer {
  seal(text: string): string
  /** @throws Error when it was sealed with another key, or changed */
  open(sealed: string): string
  sealBytes(bytes: Uint8Array): Uint8Array
  /** @throws Error when they were sealed with another key, or changed */
  openBytes(sealed: Uint8Array): Uint8Array
}
