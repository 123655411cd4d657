import type { Channel } from './incoming-message.js'
import type { JobName, QueueState } from './ports.js'

/** What is counted while the product works. */
export interface Metrics {
  received(channel: Channel, outcome: 'accepted' | 'duplicate' | 'ignored' | 'refused'): void
  /** @param seconds how long it took */
  jobDone(job: JobName, outcome: 'done' | 'retried' | 'failed', seconds: number): void
  text(): Promise<{ contentType: string; body: string }>
}

/** Where figures come from that are read only when somebody asks. */
export interface MetricsSources {
  queueStates(): Promise<QueueState[]>
  countByState(): Promise<Record<string, number>>
}
