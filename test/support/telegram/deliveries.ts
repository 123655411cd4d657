import { setTimeout as sleep } from 'node:timers/promises'
import type { Faults } from './faults.js'
import type { Mailbox, TelegramUpdate } from './mailbox.js'

export interface Webhook {
  url: string
  secretToken: string
}

interface DeliveryDeps {
  mailbox: Mailbox
  faults: Faults
  /** A call that stands in the answer to a delivery. */
  call(method: string, params: Record<string, unknown>): void
}

const TRY_AGAIN_MS = 50

/** Brings what waits to the webhook, one after the other, again and again until the answer is a good one. */
export const createDeliveries = ({ mailbox, faults, call }: DeliveryDeps) => {
  let webhook: Webhook | null = null
  let busy = false
  let lastError: { last_error_date: number; last_error_message: string } | null = null
  const statuses: number[] = []

  const deliver = async ({ url, secretToken }: Webhook, update: TelegramUpdate): Promise<boolean> => {
    const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secretToken }
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(update) })
    statuses.push(response.status)
    const answer = await response.text()
    if (!response.ok) lastError = errorOf(`Wrong response from the webhook: ${response.status} ${response.statusText}`)
    if (!response.ok || faults.take('webhook')) return false
    const { method, ...params } = JSON.parse(answer || '{}') as Record<string, unknown>
    if (typeof method === 'string') call(method, params)
    return true
  }
  const deliverAll = async (): Promise<void> => {
    if (busy) return
    busy = true
    for (let update = mailbox.oldest(1)[0]; webhook && update; update = mailbox.oldest(1)[0]) {
      const taken = await deliver(webhook, update).catch(() => {
        lastError = errorOf('Connection refused')
        return false
      })
      if (taken) mailbox.confirmBelow(update.update_id + 1)
      else await sleep(TRY_AGAIN_MS)
    }
    busy = false
  }
  mailbox.onAdd(() => void deliverAll())

  return {
    set(wanted: Webhook | null): void {
      webhook = wanted
      lastError = null
      void deliverAll()
    },
    isSet: (): boolean => webhook !== null,
    info: () => ({ url: webhook?.url ?? '', ...lastError }),
    /** What the webhook answered, in order. */
    statuses,
  }
}

export type Deliveries = ReturnType<typeof createDeliveries>

// ---------------------------------------------------------------------------------------------------------------------

const errorOf = (message: string) => ({
  last_error_date: Math.floor(Date.now() / 1000),
  last_error_message: message,
})
