import { describe, expect, it } from 'vitest'
import { createMetrics } from './metrics.js'

const SOURCES = {
  queueStates: async () => [{ name: 'transcribe' as const, waiting: 3, active: 1, delayed: 2, oldestSeconds: 42 }],
  countByState: async () => ({ ready: 7 }),
}

const linesOf = async (metrics: ReturnType<typeof createMetrics>): Promise<string[]> =>
  (await metrics.text()).body.split('\n')

describe('the figures', () => {
  it('tell how much waits and how long the oldest has waited', async () => {
    expect(await linesOf(createMetrics(SOURCES))).toEqual(
      expect.arrayContaining([
        'earshot_queue_depth{queue="transcribe",state="waiting"} 3',
        'earshot_queue_depth{queue="transcribe",state="active"} 1',
        'earshot_queue_depth{queue="transcribe",state="delayed"} 2',
        'earshot_queue_oldest_seconds{queue="transcribe"} 42',
        'earshot_records{state="ready"} 7',
      ]),
    )
  })

  it('count what came in and what was done', async () => {
    const metrics = createMetrics(SOURCES)
    metrics.received('web', 'accepted')
    metrics.received('web', 'accepted')
    metrics.jobDone('understand', 'done', 0.02)
    expect(await linesOf(metrics)).toEqual(
      expect.arrayContaining([
        'earshot_received_total{channel="web",outcome="accepted"} 2',
        'earshot_jobs_total{job="understand",outcome="done"} 1',
        'earshot_job_seconds_count{job="understand"} 1',
      ]),
    )
  })

  it('of a part that is down say so, and leave the others their own', async () => {
    const lines = await linesOf(createMetrics({ ...SOURCES, queueStates: () => Promise.reject(new Error('down')) }))
    expect(lines).toContain('earshot_up{part="queue"} 0')
    expect(lines).toContain('earshot_up{part="database"} 1')
    expect(lines).toContain('earshot_records{state="ready"} 7')
  })
})
