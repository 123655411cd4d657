import type { LineStatus, Pairing } from '../../domain/channels/channel-status.js'
import { paths } from '../paths.js'
import { qrCodeOf } from '../qr-code.js'

export interface PairingView {
  /** The QR code as a `data:` address; null while a code is shown, or none has come yet. */
  qrCode: string | null
  /** The eight letters in two groups, or null. */
  code: string | null
  /** Where the page asks for what is new. */
  news: string
}

/** What links the forum's phone, or null when nothing waits for it. */
export const pairingView = async (line: LineStatus | undefined): Promise<PairingView | null> => {
  if (line?.state !== 'waiting-for-pairing') return null
  const { pairing } = line
  return {
    qrCode: pairing?.kind === 'qr' ? await qrCodeOf(pairing.value) : null,
    code: pairing?.kind === 'code' ? inGroups(pairing.value) : null,
    news: paths.pairing(stampOf(pairing)),
  }
}

/** Changes with what is shown, and gives nothing of it away in an address. */
export const stampOf = (pairing: Pairing | null): string => (pairing ? `${pairing.kind}-${pairing.until}` : 'none')

// ---------------------------------------------------------------------------------------------------------------------

const inGroups = (code: string): string => (code.replace(/[^\p{L}\p{N}]/gu, '').match(/.{1,4}/gu) ?? []).join('-')
