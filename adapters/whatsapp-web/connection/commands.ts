import { setTimeout as delay } from 'node:timers/promises'
import type { LineCommand, LineDesk } from '../../../src/domain/channels/channel-status.js'
import type { Rest } from '../waiting/rest.js'
import type { Connections } from './connections.js'
import type { PairingDesk } from './pairing.js'

export interface CommandParts {
  desk: LineDesk
  connections: Connections
  pairing: PairingDesk
  /** Between two connections. */
  rest: Rest
}

/** Does what is asked for on `/channels`, until the signal is aborted. */
export const followCommands = async (parts: CommandParts, every: number, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) {
    const command = await parts.desk.takeCommand('whatsapp')
    if (command) await obey(command, parts)
    await delay(every, undefined, { signal }).catch(() => undefined)
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const obey = async (command: LineCommand, { connections, pairing, rest }: CommandParts): Promise<void> => {
  const connection = connections.current()
  const beginAgain = () => {
    connection?.end('asked')
    rest.cutShort()
  }
  if (command.kind === 'restart') return beginAgain()
  if (command.kind === 'unlink') return connection ? connection.end('unlinked') : await connections.forgetLink()
  // With a phone linked there is nothing to pair.
  if (connection?.isReady()) return
  if (command.kind === 'pair-by-code') return pairing.byCode(command.phone)
  if (pairing.byQr()) beginAgain()
}
