import QRCode from 'qrcode'

/** The dark and light squares of a QR code, a row each. */
export const qrSquares = (content: string): boolean[][] => {
  const { modules } = QRCode.create(content, { errorCorrectionLevel: 'M' })
  return Array.from({ length: modules.size }, (_row, down) =>
    Array.from({ length: modules.size }, (_column, across) => modules.get(down, across) === 1),
  )
}
