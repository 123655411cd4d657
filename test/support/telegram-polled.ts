import { expect, vi } from 'vitest'
import { pollTelegram } from '../../adapters/telegram/polling.js'
import type { LineDesk } from '../../src/domain/channels/channel-status.js'
import type { ChatDoor } from '../../src/domain/chat/chat-event.js'
import type { RunningWorker } from '../../src/domain/ports.js'
import { aLineDesk } from './a-line-desk.js'
import { suiteLog as log } from './suite-log.js'
import { startTelegramServer } from './telegram-server.js'

interface PollWith {
  token?: string
  desk?: Pick<LineDesk, 'report'>
}

/** A local Telegram, and as many programs as wanted that ask it for messages, with short waits. */
export const startPolledTelegram = async () => {
  const telegram = await startTelegramServer()
  const desk = aLineDesk()
  const pollers: RunningWorker[] = []

  return {
    telegram,
    desk,
    poll(door: ChatDoor, { token = telegram.token, desk: other = desk }: PollWith = {}): RunningWorker {
      const account = { apiRoot: telegram.apiRoot, token }
      const poller = pollTelegram(account, { door, desk: other, log }, { waits: { first: 5, longest: 20 } })
      pollers.push(poller)
      return poller
    },
    nothingWaits: () => vi.waitFor(() => expect(telegram.unconfirmed()).toEqual([]), { timeout: 10_000 }),
    async close(): Promise<void> {
      await Promise.all(pollers.map(poller => poller.close()))
      await telegram.close()
    },
  }
}
