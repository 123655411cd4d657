import QRCode from 'qrcode'

/** A QR code as a `data:` address, which the content security policy allows for images. */
export const qrCodeOf = async (content: string): Promise<string> => {
  const svg = await QRCode.toString(content, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 })
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}
