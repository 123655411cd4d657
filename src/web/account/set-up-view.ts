import type { SecondFactorSetUp } from '../../domain/secrets.js'
import { qrCodeOf } from '../qr-code.js'

export interface SetUpView {
  /** The QR code as a `data:` address. */
  qrCode: string
  /** For typing, in groups of four. */
  secret: string
}

export const setUpView = async ({ uri, secret }: SecondFactorSetUp): Promise<SetUpView> => ({
  qrCode: await qrCodeOf(uri),
  secret: (secret.match(/.{1,4}/g) ?? []).join(' '),
})
