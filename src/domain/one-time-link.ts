/** Something that opens one thing once: a link, or a code on a sheet of paper. Only its fingerprint is kept. */
export interface OneTimeLink {
  tokenHash: string
  /** `first-administrator`, `recovery-code:<person id>` or `new-password:<person id>`. */
  purpose: string
  createdAt: Date
  expiresAt: Date
}

export interface OneTimeLinkStore {
  save(links: OneTimeLink[]): Promise<void>
  /** Whether `use` would answer true. */
  isOpen(tokenHash: string, purpose: string, at: Date): Promise<boolean>
  /** True for the first caller only, and only before it expires. */
  use(tokenHash: string, purpose: string, at: Date): Promise<boolean>
  countOpen(purpose: string, at: Date): Promise<number>
  /** Forgets every link for this purpose, used or not. */
  revoke(purpose: string): Promise<void>
}

export const FIRST_ADMINISTRATOR = 'first-administrator'

export const recoveryCodePurpose = (personId: string): string => `recovery-code:${personId}`

export const newPasswordPurpose = (personId: string): string => `new-password:${personId}`
