import type { Clock, Log } from '../../../src/domain/ports.js'
import type { WebClient } from '../library.js'
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
  const requests = createRequests(log)
  let phone: string | null = null
  let waiting: WebClient | null = null

  const askForCode = (client: WebClient, number: string): void =>
    requests.ask(client, number, () => {
      phone = null
    })

  const over = () => {
    waiting = null
    requests.forget()
    teller.showPairing(null)
  }

  return {
    shown(client, kind, value, wasLinked) {
      waiting = client
      teller.tell('waiting-for-pairing', wasLinked ? 'session-lost' : null)
      if (kind === 'qr' && phone) return askForCode(client, phone)
      const until = new Date(clock.now().getTime() + GOOD_FOR_MS[kind])
      teller.showPairing({ kind, value, until: until.toISOString() })
    },
    byCode(number) {
      phone = number
      if (waiting) askForCode(waiting, number)
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

// ---------------------------------------------------------------------------------------------------------------------

/** Asks for a code once for each number: it comes back as an event, and a new one every three minutes. */
const createRequests = (log: Log) => {
  let askedFor: string | null = null
  return {
    ask(client: WebClient, number: string, onRefusal: () => void): void {
      if (askedFor === number) return
      askedFor = number
      client.requestPairingCode(number).catch(error => {
        log.warn({ error }, 'WhatsApp gave no pairing code; the QR code is shown again')
        onRefusal()
      })
    },
    forget() {
      askedFor = null
    },
  }
}

/** WhatsApp shows the first QR code for a minute and later ones for 20 seconds; a pairing code is good for three minutes. */
const GOOD_FOR_MS = { qr: 60_000, code: 180_000 }
