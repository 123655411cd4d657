import QRCode from 'qrcode'
import type { SecondFactorSetUp } from '../../domain/secrets.js'

export interface SetUpView {
  /** The QR code as a `data:` address, which the content security policy allows for images. */
  qrCode: string
  /** For typing, in groups of four. */
  secret: string
}

export const setUpView = async ({ uri, secret }: SecondFactorSetUp): Promise<SetUpView> => {
  const svg = await QRCode.toString(uri, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 })
  return {
    qrCode: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
    secret: (secret.match(/.{1,4}/g) ?? []).join(' '),
  }
}
