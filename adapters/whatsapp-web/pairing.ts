import type { Clock, Log } from '../../src/domain/ports.js'
import type { WebClient } from './library.js'
import type { Teller } from './teller.js'

/** How a phone is linked: by a QR code, or by a code for a number that somebody typed on `/channels`. */
export interface PairingDesk {
  /** The page of this client shows a code of either kind. */
  shown(client: WebClient, kind: 'qr' | 'code', value: string, wasLinked: boolean): void
  /** From now on by code. */
  byCode(phone: string): void
  /** From now on by QR code. @returns whether the page has to be begun again for it */
  byQr(): boolean
  /** Nothing to pair with any more: linked, or the page has gone. */
  over(): void
  linked(): void
}

export const createPairingDesk = (teller: Teller, clock: Clock, log: Log): PairingDesk => {
  let phone: string | null = null
  let waiting: WebClient | null = null
  let askedFor: string | null = null

  const askForCode = async (client: WebClient, number: string): Promise<void> => {
    if (askedFor === number) return
    askedFor = number
    try {
      // It comes back as an event, and a new one every three minutes.
      await client.requestPairingCode(number)
    } catch (error) {
      log.warn({ error }, 'WhatsApp gave no pairing code; the QR code is shown again')
      phone = null
    }
  }

  const over = () => {
    waiting = null
    askedFor = null
    teller.showPairing(null)
  }

  return {
    shown(client, kind, value, wasLinked) {
      waiting = client
      teller.tell('waiting-for-pairing', wasLinked ? 'session-lost' : null)
      if (kind === 'qr' && phone) void askForCode(client, phone)
      else teller.showPairing({ kind, value, until: new Date(clock.now().getTime() + GOOD_FOR_MS[kind]).toISOString() })
    },
    byCode(number) {
      phone = number
      if (waiting) void askForCode(waiting, number)
    },
    byQr() {
      const wasByCode = phone !== null
      phone = null
      return wasByCode
    },
    over,
    linked() {
      phone = null
      over()
    },
  }
}

// -----

/** WhatsApp shows the first QR code for a minute and later ones for 20 seconds; a pairing code is good for three minutes. */
const GOOD_FOR_MS = { qr: 60_000, code: 180_000 }
