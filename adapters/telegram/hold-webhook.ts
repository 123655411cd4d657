import type { Telegram } from 'telegraf'
import type { WebhookInfo } from 'telegraf/types'
import type { LineDesk, LineProblem } from '../../src/domain/channels/channel-status.js'
import type { Log, RunningWorker } from '../../src/domain/ports.js'
import { ask, connectTelegram, type TelegramAccount } from './client.js'
import { showMenu } from './menu.js'
import { createReports } from './reports.js'
import { pause, roundAfterRound, type Waits } from './rounds.js'
import { WANTED_UPDATES } from './update.js'

interface Webhook {
  /** The public address of `telegramWebhook`; Telegram takes https only. */
  url: string
  /** 1 to 256 of `A-Z a-z 0-9 _ -`; comes back with every delivery. */
  secretToken: string
}

/** Tells Telegram where to deliver, and looks every minute whether that still stands. */
export const holdTelegramWebhook = (
  account: TelegramAccount,
  webhook: Webhook,
  { desk, log }: { desk: Pick<LineDesk, 'report'>; log: Log },
  { lookEvery = 60_000, ...options }: { lookEvery?: number; waits?: Waits } = {},
): RunningWorker => {
  const telegram = connectTelegram(account)
  const reports = createReports(desk, log)
  let registered = false

  const registerOnce = async (closing: AbortSignal): Promise<void> => {
    if (registered) return
    await register(telegram, webhook, closing)
    registered = true
    await showMenu(telegram, log)
  }

  return roundAfterRound({
    async round(closing) {
      await registerOnce(closing)
      const info = await ask(options => telegram.callApi('getWebhookInfo', {}, options), { signal: closing })
      const problem = problemIn(info, webhook.url, lookEvery)
      // What another program has changed is put right at the next look.
      registered = problem === null || problem === 'provider-down'
      await (problem ? reports.trouble(problem) : reports.connected())
      await pause(lookEvery, closing)
    },
    failed: reports.failed,
    ...options,
  })
}

// ---------------------------------------------------------------------------------------------------------------------

const register = (telegram: Telegram, { url, secretToken }: Webhook, closing: AbortSignal): Promise<true> => {
  // One delivery at a time, so that what a person sends comes in the order in which they sent it.
  const payload = { url, secret_token: secretToken, allowed_updates: WANTED_UPDATES, max_connections: 1 }
  return ask(options => telegram.callApi('setWebhook', payload, options), { signal: closing })
}

/** What Telegram says of its deliveries: https://core.telegram.org/bots/api#webhookinfo */
const problemIn = (info: WebhookInfo, url: string, lookEvery: number): LineProblem | null => {
  if (info.url !== url) return 'used-elsewhere'
  const failedLately = ((info.last_error_date ?? 0) + 1) * 1000 > Date.now() - 2 * lookEvery
  if (info.pending_update_count === 0 || !failedLately) return null
  return /\b401\b/.test(info.last_error_message ?? '') ? 'wrong-signature' : 'provider-down'
}
