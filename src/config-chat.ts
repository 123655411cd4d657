import path from 'node:path'
import { z } from 'zod'
import { url, wholeNumber } from './config-shapes.js'

const TELEGRAM = 'https://api.telegram.org'

/** The settings of chats and of e-mail; `src/config.ts` reads them with all others. */
export const chatSettings = {
  WHATSAPP_DRIVER: z.enum(['web', 'cloud']).optional(),
  WHATSAPP_TOKEN: z.string().optional(),
  WHATSAPP_PHONE_NUMBER_ID: z.string().optional(),
  WHATSAPP_APP_SECRET: z.string().optional(),
  WHATSAPP_VERIFY_TOKEN: z.string().optional(),
  WHATSAPP_GRAPH_URL: url(['http', 'https']).default('https://graph.facebook.com'),
  WHATSAPP_GRAPH_VERSION: z.string().default('v23.0'),
  CHROME_PATH: z.string().optional(),
  TELEGRAM_TOKEN: z.string().optional(),
  TELEGRAM_MODE: z.enum(['polling', 'webhook']).default('polling'),
  TELEGRAM_API_ROOT: url(['http', 'https']).default(TELEGRAM),
  SMTP_URL: url(['smtp', 'smtps']).optional(),
  SMTP_FROM: z.string().optional(),
  CHAT_QUIET_SECONDS: wholeNumber(1, 3600).default(90),
  CHAT_CONSENT_HOURS: wholeNumber(25, 720).default(72),
  CHAT_LOCK_SECONDS: wholeNumber(5, 600).default(120),
}

const shape = z.object(chatSettings)
type ChatSettings = z.infer<typeof shape>

export type WhatsAppConfig =
  | { driver: 'web'; chromePath: string | null; sessionDir: string }
  | {
      driver: 'cloud'
      token: string
      phoneNumberId: string
      appSecret: string
      verifyToken: string
      /** With the version, without a trailing slash. */
      graphUrl: string
    }

export interface TelegramConfig {
  token: string
  mode: ChatSettings['TELEGRAM_MODE']
  /** Without a trailing slash. */
  apiRoot: string
}

export interface ChatConfig {
  /** Null: no WhatsApp. */
  whatsapp: WhatsAppConfig | null
  /** Null: no Telegram. */
  telegram: TelegramConfig | null
  /** Null: no e-mail is sent; notices are on the pages only. */
  smtp: { url: string; from: string } | null
  /** Seconds without a further message after which what was said counts as one contribution. */
  chatQuietSeconds: number
  /** Hours for which what was sent without consent is held. */
  chatConsentHours: number
  /** Seconds after which a conversation whose process went silent is given to another. */
  chatLockSeconds: number
}

/** Settings that do not fit together, a sentence each. */
export const chatProblems = (given: ChatSettings & { EARSHOT_URL?: string | undefined }): string[] => {
  const problems: string[] = []
  const missing = CLOUD_SETTINGS.filter(name => !given[name])
  if (given.WHATSAPP_DRIVER === 'cloud' && missing.length > 0)
    problems.push(`WHATSAPP_DRIVER=cloud needs ${missing.join(', ')}: Meta's developer pages show them`)
  if (given.TELEGRAM_TOKEN && given.TELEGRAM_MODE === 'webhook' && !given.EARSHOT_URL)
    problems.push('TELEGRAM_MODE=webhook needs EARSHOT_URL: the address that Telegram calls')
  if (given.TELEGRAM_TOKEN && given.TELEGRAM_MODE === 'webhook' && isPlainHttp(given))
    problems.push('TELEGRAM_MODE=webhook needs EARSHOT_URL to start with https://: Telegram calls nothing else')
  if (given.SMTP_URL && !given.SMTP_FROM) problems.push('SMTP_URL needs SMTP_FROM: the address that e-mail comes from')
  return problems
}

interface Place {
  dataDir: string
  /** @returns the program's path, or null when it is not on the search path */
  findProgram(name: string): string | null
}

export const toChatConfig = (given: ChatSettings, place: Place): ChatConfig => ({
  whatsapp: whatsappOf(given, place),
  telegram: given.TELEGRAM_TOKEN
    ? { token: given.TELEGRAM_TOKEN, mode: given.TELEGRAM_MODE, apiRoot: unslashed(given.TELEGRAM_API_ROOT) }
    : null,
  smtp: given.SMTP_URL && given.SMTP_FROM ? { url: given.SMTP_URL, from: given.SMTP_FROM } : null,
  chatQuietSeconds: given.CHAT_QUIET_SECONDS,
  chatLockSeconds: given.CHAT_LOCK_SECONDS,
  chatConsentHours: given.CHAT_CONSENT_HOURS,
})

// ---------------------------------------------------------------------------------------------------------------------

const CLOUD_SETTINGS = [
  'WHATSAPP_TOKEN',
  'WHATSAPP_PHONE_NUMBER_ID',
  'WHATSAPP_APP_SECRET',
  'WHATSAPP_VERIFY_TOKEN',
] as const
const CHROMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** A Bot API server of one's own may call plain addresses. */
const isPlainHttp = (given: ChatSettings & { EARSHOT_URL?: string | undefined }): boolean =>
  given.TELEGRAM_API_ROOT === TELEGRAM && (given.EARSHOT_URL?.startsWith('http://') ?? false)

const unslashed = (address: string): string => address.replace(/\/+$/, '')

const whatsappOf = (given: ChatSettings, { dataDir, findProgram }: Place): WhatsAppConfig | null => {
  if (!given.WHATSAPP_DRIVER) return null
  if (given.WHATSAPP_DRIVER === 'web') {
    const installed = CHROMES.map(findProgram).find(file => file !== null)
    return {
      driver: 'web',
      chromePath: given.CHROME_PATH ?? installed ?? null,
      sessionDir: path.join(dataDir, 'whatsapp'),
    }
  }
  const [token = '', phoneNumberId = '', appSecret = '', verifyToken = ''] = CLOUD_SETTINGS.map(name => given[name])
  const graphUrl = `${unslashed(given.WHATSAPP_GRAPH_URL)}/${given.WHATSAPP_GRAPH_VERSION}`
  return { driver: 'cloud', token, phoneNumberId, appSecret, verifyToken, graphUrl }
}
