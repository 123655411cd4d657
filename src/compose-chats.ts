import type { RequestHandler } from 'express'
import { createLineStore } from '../adapters/postgres/channels/line-store.js'
import { createNoticeStore } from '../adapters/postgres/channels/notice-store.js'
import { createConversationStore } from '../adapters/postgres/chat/conversation-store.js'
import { createOutbox } from '../adapters/postgres/chat/outbox.js'
import { createToDoStore } from '../adapters/postgres/chat/to-do-store.js'
import { createDirectoryStore } from '../adapters/postgres/directory-store.js'
import { createWordingStore } from '../adapters/postgres/wording-store.js'
import { createSealer } from '../adapters/sealing/sealer.js'
import { createMailer } from '../adapters/smtp/mailer.js'
import { deriveKey } from '../adapters/system/secret.js'
import { createTelegramLine } from '../adapters/telegram/line.js'
import { telegramWebhook } from '../adapters/telegram/webhook.js'
import { createCloudLine } from '../adapters/whatsapp-cloud/line.js'
import { createSignatureTrouble } from '../adapters/whatsapp-cloud/signature-trouble.js'
import { watchCloudAccount } from '../adapters/whatsapp-cloud/watch-account.js'
import { whatsappWebhook } from '../adapters/whatsapp-cloud/webhook.js'
import { loadWordings } from '../adapters/wordings-file/load.js'
import { type Parts, projectFile } from './compose.js'
import { composeAnswering } from './compose-answering.js'
import type { Config } from './config.js'
import type { ChatChannel } from './domain/chat/chat-event.js'
import type { ChatLine } from './domain/chat/chat-line.js'
import type { RunningWorker } from './domain/ports.js'
import { lineDesk } from './usecases/channels/line-desk.js'
import { createChats } from './usecases/chat/chats.js'
import { createContributorRecords } from './usecases/contributor-records.js'
import { currentBook } from './usecases/wordings/current-book.js'
import { paths } from './web/paths.js'

/** Everything that has to do with chats, connected; every role stands on it. */
export type ChatParts = Awaited<ReturnType<typeof connectChats>>

export const connectChats = async (parts: Parts) => {
  const { config, clock, database, ids, log, secret } = parts
  const sealer = createSealer(deriveKey(secret, 'chats'))
  const conversations = createConversationStore(database.pool, sealer)
  const wordings = createWordingStore(database.prisma)
  const directory = createDirectoryStore(database.prisma)
  const shippedWordings = await loadWordings(projectFile('wordings'))
  const notices = createNoticeStore(database.prisma, ids)
  const lineStore = createLineStore(database)
  const lines = linesOf(config)
  const chats = createChats({
    ...parts,
    sealer,
    conversations,
    notices,
    outbox: createOutbox(database.pool, sealer),
    toDos: createToDoStore(database.pool, sealer, conversations),
    records: createContributorRecords(parts),
    reader: { read: text => parts.currentReader().reader.read(text) },
    currentFrame: () => parts.frame,
    answering: composeAnswering(parts),
    lines,
    currentBook: currentBook({ shipped: shippedWordings, store: wordings, clock }),
    directory,
    forumName: config.forumName,
    privacyUrl: publicAddress(config, paths.privacy()),
    directoryUrl: publicAddress(config, paths.help()),
    quietSeconds: config.chatQuietSeconds,
    consentHours: config.chatConsentHours,
    lockSeconds: config.chatLockSeconds,
    windowHoursOf: channel => lines[channel]?.pace.windowHours ?? null,
  })
  return {
    chats,
    conversations,
    desk: lineDesk({ lines: lineStore, notices, sealer, clock, log }),
    directory,
    lineStore,
    lines,
    mailer: config.smtp && createMailer(config.smtp),
    notices,
    sealer,
    shippedWordings,
    wordings,
  }
}

/** The channels that are set up now. */
export const channelsInUse = ({ whatsapp, telegram }: Config): ChatChannel[] => [
  ...(whatsapp ? ['whatsapp' as const] : []),
  ...(telegram ? ['telegram' as const] : []),
]

/** Telegram sends this back with each delivery. Made from the secret, so that nobody has to think of one. */
export const telegramSecretToken = ({ secret }: Parts): string =>
  deriveKey(secret, 'telegram webhook').toString('base64url')

export interface Webhook {
  at: string
  handler: RequestHandler
}

/** Where platforms deliver what people send, and what watches over them from the same process. */
export const composeWebhooks = (
  parts: Parts,
  { chats, desk }: Pick<ChatParts, 'chats' | 'desk'>,
): { webhooks: Webhook[]; watching: RunningWorker[] } => {
  const { config, log } = parts
  const { door } = chats
  const webhooks: Webhook[] = []
  const watching: RunningWorker[] = []
  if (config.whatsapp?.driver === 'cloud') {
    const trouble = createSignatureTrouble()
    const handler = whatsappWebhook({ ...config.whatsapp, door, desk, log, trouble })
    webhooks.push({ at: paths.whatsappWebhook(), handler })
    watching.push(watchCloudAccount(config.whatsapp, { desk, log, trouble }))
  }
  if (config.telegram?.mode === 'webhook') {
    const handler = telegramWebhook({ secretToken: telegramSecretToken(parts), door, desk, log })
    webhooks.push({ at: paths.telegramWebhook(), handler })
  }
  return { webhooks, watching }
}

// ---------------------------------------------------------------------------------------------------------------------

/** The lines that any process may use. WhatsApp Web's is held by the gateway alone. */
const linesOf = ({ whatsapp, telegram, recordingLimits }: Config): Partial<Record<ChatChannel, ChatLine>> => ({
  ...(telegram ? { telegram: createTelegramLine(telegram) } : {}),
  ...(whatsapp?.driver === 'cloud'
    ? { whatsapp: createCloudLine(whatsapp, { largestFile: recordingLimits.bytes }) }
    : {}),
})

/** Until a public address is set, the one of this machine: enough to try it here. */
const publicAddress = ({ publicUrl, host, port }: Config, page: string): string =>
  `${publicUrl ?? `http://${host}:${port}`}${page}`
