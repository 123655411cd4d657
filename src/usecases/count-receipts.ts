import type { Receive } from '../domain/incoming-message.js'
import type { Metrics } from '../domain/metrics.js'

/** The same door with a counter beside it. */
export const countReceipts =
  (receive: Receive, metrics: Pick<Metrics, 'received'>): Receive =>
  async message => {
    try {
      const receipt = await receive(message)
      metrics.received(message.channel, receipt.outcome)
      return receipt
    } catch (error) {
      metrics.received(message.channel, 'refused')
      throw error
    }
  }
