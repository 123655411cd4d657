import path from 'node:path'
import { pollTelegram } from '../adapters/telegram/polling.js'
import { holdWhatsAppWeb } from '../adapters/whatsapp-web/session.js'
import { stopWithSupervisor, superviseGateway } from '../adapters/whatsapp-web/supervise.js'
import { sendEvery } from '../workers/send-every.js'
import type { Parts } from './compose.js'
import type { ChatParts } from './compose-chats.js'
import { type Config, projectRoot } from './config.js'
import type { RunningWorker } from './domain/ports.js'

/** Whether there is anything that only one process may hold. */
export const needsGateway = ({ whatsapp, telegram }: Config): boolean =>
  whatsapp?.driver === 'web' || telegram?.mode === 'polling'

/**
 * Holds what only one process may hold: the link with the forum's phone, and the questions to Telegram. Neither takes the other
 * down with it.
 */
export const composeGateway = (parts: Parts, chatParts: ChatParts): RunningWorker => {
  stopWithSupervisor()
  const held = [...holdTelegram(parts, chatParts), ...holdWhatsApp(parts, chatParts)]
  return {
    async close() {
      await Promise.all(held.map(one => one.close()))
    },
  }
}

/** Beside everything else on one machine: Telegram here, WhatsApp Web with its browser in a process of its own. */
export const composeGatewayBeside = (parts: Parts, chatParts: ChatParts): RunningWorker => {
  const { config, log } = parts
  if (config.whatsapp?.driver !== 'web') return composeGateway(parts, chatParts)
  const entry = path.join(projectRoot, 'dist', 'src', 'main.js')
  return superviseGateway({ entry, args: ['gateway'], log, desk: chatParts.desk })
}

// ---------------------------------------------------------------------------------------------------------------------

const holdTelegram = ({ config, log }: Parts, { chats, desk }: ChatParts): RunningWorker[] =>
  config.telegram?.mode === 'polling' ? [pollTelegram(config.telegram, { door: chats.door, desk, log })] : []

const holdWhatsApp = (
  { config, clock, ids, log }: Parts,
  { chats, conversations, desk }: ChatParts,
): RunningWorker[] => {
  if (config.whatsapp?.driver !== 'web') return []
  const settings = {
    ...config.whatsapp,
    largestFile: config.recordingLimits.bytes,
    hasWritten: (address: string) => conversations.hasWritten(ids.contributorKey('whatsapp', address)),
    async lastHeardAt() {
      const at = await conversations.lastHeardAt('whatsapp')
      return at === null ? null : new Date(at)
    },
  }
  const session = holdWhatsAppWeb(settings, { door: chats.door, desk, log, clock })
  return [sendEvery(chats, session.line, log), session]
}
