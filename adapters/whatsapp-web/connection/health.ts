import type { Clock } from '../../../src/domain/ports.js'
import type { Bookmark } from '../messages/bookmark.js'
import type { Timings } from '../timings.js'
import type { Connection } from './connection.js'
import { endingOfDisconnect } from './endings.js'
import type { Teller } from './teller.js'

export interface HealthParts {
  teller: Teller
  bookmark: Bookmark
  clock: Clock
  timings: Timings
  connection: Connection
  catchUp(): Promise<void>
}

/** Looks at a connection that is ready. */
export const createHealth = ({ teller, bookmark, clock, timings, connection, catchUp }: HealthParts) => {
  const startedMs = clock.now().getTime()
  let looksAway = 0

  const onAway = (state: string | null) => {
    looksAway += 1
    bookmark.interrupted()
    if (looksAway < TOO_LONG_AWAY) return
    // A state that would have ended the connection, had its event not been lost.
    const ending = endingOfDisconnect(state ?? '')
    if (ending !== 'broke') connection.end(ending)
    if (looksAway === TOO_LONG_AWAY) teller.tell('trouble', 'provider-down')
  }

  const onHere = async () => {
    const wasAway = looksAway
    looksAway = 0
    if (wasAway >= TOO_LONG_AWAY) teller.tell('connected', null)
    if (wasAway > 0 || bookmark.isBehind()) await catchUp()
    if (clock.now().getTime() - startedMs > timings.longestLife) connection.end('asked')
  }

  return {
    async look(state: string | null): Promise<void> {
      if (state === 'CONNECTED') await onHere()
      else onAway(state)
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** About as many looks as make a minute and a half; WhatsApp Web connects again by itself meanwhile. */
const TOO_LONG_AWAY = 3
