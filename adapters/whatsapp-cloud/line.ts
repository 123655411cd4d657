import { z } from 'zod'
import type { ChatLine, Pace } from '../../src/domain/chat/chat-line.js'
import { AppError } from '../../src/domain/errors.js'
import { receiverOf } from './addresses.js'
import { type CloudAccount, callGraph } from './graph.js'
import { graphError } from './graph-errors.js'
import { fetchMedia } from './media.js'
import { requestsFor } from './outgoing.js'

/** WhatsApp's official way out. @param largestFile bytes of the largest file that is fetched */
export const createCloudLine = (account: CloudAccount, { largestFile }: { largestFile: number }): ChatLine => ({
  channel: 'whatsapp',
  pace: PACE,
  async send(to, message) {
    const receiver = receiverOf(to)
    if (!receiver) throw unknownToMeta()
    let sentId: string | null = null
    for (const request of requestsFor(message)) sentId = await sendOne(account, { ...receiver, ...request })
    return { sentId }
  },
  fetch: handle => fetchMedia(account, handle, largestFile),
})

// ---------------------------------------------------------------------------------------------------------------------

/**
 * Meta allows 80 messages a second on a number, and one in six seconds to the same person with a burst of 45 that is paid back
 * (developers.facebook.com/documentation/business-messaging/whatsapp/throughput): ten a second are far below, for two workers
 * too, and a person gets one message for each of their own.
 */
const PACE: Pace = { secondsBetween: 0.1, perPersonADay: 30, windowHours: 24 }

const sendOne = async (account: CloudAccount, request: object): Promise<string | null> => {
  const common = { messaging_product: 'whatsapp', recipient_type: 'individual' }
  const body = { ...common, ...request }
  const answer = await callGraph(account, `${account.phoneNumberId}/messages`, { body })
  if (answer.status >= 300) throw graphError(answer)
  // Without an id it was sent all the same: better no delivery report than the same words twice.
  return sent.safeParse(answer.body).data?.messages[0]?.id ?? null
}

const sent = z.object({ messages: z.array(z.object({ id: z.string() })) })

const unknownToMeta = () =>
  new AppError(
    'recipient-unreachable',
    'They wrote without a number while another way into WhatsApp was set up. We can answer as soon as they write again.',
  )
