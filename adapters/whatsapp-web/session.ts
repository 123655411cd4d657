import type { LineDesk } from '../../src/domain/channels/channel-status.js'
import type { ChatDoor } from '../../src/domain/chat/chat-event.js'
import type { ChatLine } from '../../src/domain/chat/chat-line.js'
import type { Clock, Log } from '../../src/domain/ports.js'
import { backOff } from '../chat/back-off.js'
import { followCommands } from './connection/commands.js'
import { type Connections, createConnections } from './connection/connections.js'
import { endingOfStart, isSmooth, problemOf } from './connection/endings.js'
import { type ClientSettings, type OpenClient, openClient } from './connection/open-client.js'
import { createPairingDesk } from './connection/pairing.js'
import { createTeller, type Teller } from './connection/teller.js'
import type { WebClient } from './library.js'
import { createLine } from './line.js'
import { type Timings, USUAL_TIMINGS } from './timings.js'
import { createRest, type Rest } from './waiting/rest.js'

export interface WhatsAppWebSettings extends ClientSettings {
  /** When the newest message that is kept was sent: what came later is read after a start. */
  lastHeardAt(): Promise<Date | null>
  /** Whether this person ever wrote to us. */
  hasWritten(address: string): Promise<boolean>
  /** Bytes; larger files are not fetched. */
  largestFile: number
  /** For tests. */
  timings?: Partial<Timings>
}

export interface WhatsAppWebParts {
  door: ChatDoor
  desk: LineDesk
  log: Log
  clock: Clock
}

export interface WhatsAppWebSession {
  line: ChatLine
  /** Ends Chromium; the link with the phone stays. */
  close(): Promise<void>
}

/**
 * Holds the forum's WhatsApp by a Chromium with WhatsApp Web in it: at once, and for as long as the process lives. Only one
 * process may do this. What goes wrong is told at the desk, and begun again.
 */
export const holdWhatsAppWeb = (
  settings: WhatsAppWebSettings,
  parts: WhatsAppWebParts,
  open: OpenClient = openClient,
): WhatsAppWebSession => {
  const timings = { ...USUAL_TIMINGS, ...settings.timings }
  const teller = createTeller(parts.desk)
  const pairing = createPairingDesk(teller, parts.clock, parts.log)
  const rest = createRest()
  const connections = createConnections({
    ...parts,
    settings,
    largestFile: settings.largestFile,
    open,
    teller,
    pairing,
    timings,
  })
  const stopping = new AbortController()

  const loop = holdOn({ connections, teller, rest, log: parts.log, timings }, stopping.signal)
  const commands = followCommands({ ...parts, connections, pairing, rest }, timings.commandsEvery, stopping.signal)
  const heartbeat = setInterval(() => teller.tell(teller.last().state), timings.checkEvery)

  return {
    line: createLine({
      ...settings,
      timings,
      current: () => readyClient(connections),
    }),
    async close() {
      clearInterval(heartbeat)
      stopping.abort()
      rest.cutShort()
      connections.current()?.end('asked')
      await Promise.all([loop, commands])
      await teller.settled()
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const readyClient = (connections: Connections): WebClient | null => {
  const connection = connections.current()
  return connection?.isReady() ? connection.client : null
}

interface LoopParts {
  connections: Connections
  teller: Teller
  rest: Rest
  log: Log
  timings: Timings
}

const holdOn = async ({ connections, teller, rest, log, timings }: LoopParts, signal: AbortSignal): Promise<void> => {
  for (let failures = 0; !signal.aborted; ) {
    teller.tell('starting')
    const { ending, wasStable } = await connections.holdOne(() => !signal.aborted).catch(failedStart(log))
    if (signal.aborted) return
    if (wasStable || isSmooth(ending)) failures = 0
    if (!isSmooth(ending)) failures += 1
    const problem = problemOf(ending, failures)
    log.info({ ending, failures }, 'WhatsApp begins again')
    if (problem) teller.tell('trouble', problem)
    await rest.take(backOff(failures, timings.firstWait, timings.longestWait))
  }
}

const failedStart = (log: Log) => (error: unknown) => {
  log.warn({ error }, 'WhatsApp Web could not be started')
  return { ending: endingOfStart(error), wasStable: false }
}
