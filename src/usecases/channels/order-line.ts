import type { LineCommand, LineStore } from '../../domain/channels/channel-status.js'
import type { ChatChannel } from '../../domain/chat/chat-event.js'
import type { Clock } from '../../domain/ports.js'
import type { Sealer } from '../../domain/secrets.js'

export interface OrderLineDeps {
  lines: Pick<LineStore, 'addCommand'>
  sealer: Pick<Sealer, 'seal'>
  clock: Clock
}

/** Asks whoever holds a line to do something. It is done a moment later, and shows in the line's status. */
export const orderLine =
  ({ lines, sealer, clock }: OrderLineDeps) =>
  (channel: ChatChannel, command: LineCommand): Promise<void> =>
    lines.addCommand(channel, sealer.seal(JSON.stringify(command)), clock.now())
