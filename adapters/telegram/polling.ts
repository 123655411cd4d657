import type { Telegram } from 'telegraf'
import { z } from 'zod'
import type { LineDesk } from '../../src/domain/channels/channel-status.js'
import type { ChatDoor } from '../../src/domain/chat/chat-event.js'
import type { Log, RunningWorker } from '../../src/domain/ports.js'
import { ask, connectTelegram, type TelegramAccount } from './client.js'
import { TelegramFailure } from './failure.js'
import { createIntake, type Update, updateShape } from './intake.js'
import { showMenu } from './menu.js'
import { createReports } from './reports.js'
import { roundAfterRound, type Waits } from './rounds.js'
import { WANTED_UPDATES } from './update.js'

interface PollingDeps {
  door: ChatDoor
  desk: Pick<LineDesk, 'report'>
  log: Log
}

/**
 * Asks Telegram for what people send, for ever. Telegram forgets an update when it is asked for one with a higher number, so the
 * number goes up only once the update is kept: what is not kept comes again, after a restart too. telegraf's own loop
 * (`launch`) forgets a whole batch when one of its updates fails, so it is not used.
 */
export const pollTelegram = (
  account: TelegramAccount,
  { door, desk, log }: PollingDeps,
  options: { waits?: Waits } = {},
): RunningWorker => {
  const telegram = connectTelegram(account)
  const reports = createReports(desk, log)
  const keep = createIntake(door, log)
  let prepared = false
  let offset = 0

  const prepare = async (closing: AbortSignal): Promise<void> => {
    await reports.starting()
    // While a webhook is set Telegram gives nothing to those who ask. What waits for the webhook is kept for us.
    await ask(options => telegram.callApi('deleteWebhook', {}, options), { signal: closing })
    prepared = true
    await reports.connected()
    await showMenu(telegram, log)
  }
  const keepInTurn = async (updates: Update[], closing: AbortSignal): Promise<void> => {
    for (const update of updates) {
      if (closing.aborted) return
      const press = await keep(update)
      offset = update.update_id + 1
      if (press) await stopSpinning(telegram, press, log)
    }
  }

  return roundAfterRound({
    async round(closing) {
      if (!prepared) await prepare(closing)
      const updates = await nextUpdates(telegram, offset, closing)
      await reports.connected()
      await keepInTurn(updates, closing)
    },
    failed: reports.failed,
    ...options,
  })
}

// ---------------------------------------------------------------------------------------------------------------------

/** Seconds for which Telegram waits for something to tell. Short enough to say twice a minute that we live. */
const LONG_POLL = 25
/** Seconds beyond which no answer will come any more. */
const TOO_LONG = LONG_POLL + 15

const answerShape = z.array(updateShape)

const nextUpdates = async (telegram: Telegram, offset: number, closing: AbortSignal): Promise<Update[]> => {
  const payload = { offset, limit: 100, timeout: LONG_POLL, allowed_updates: WANTED_UPDATES }
  const answer = await ask(options => telegram.callApi('getUpdates', payload, options), {
    seconds: TOO_LONG,
    signal: closing,
  })
  const { data: updates } = answerShape.safeParse(answer)
  if (!updates) throw new TelegramFailure('NOT_UNDERSTOOD')
  return updates
}

/** A pressed button turns until it is answered. One that was pressed long ago cannot be answered: that is no harm. */
const stopSpinning = async (telegram: Telegram, press: string, log: Log): Promise<void> => {
  try {
    await ask(options => telegram.callApi('answerCallbackQuery', { callback_query_id: press }, options), { seconds: 5 })
  } catch (error) {
    log.info({ channel: 'telegram', error }, 'a button could not be answered')
  }
}
