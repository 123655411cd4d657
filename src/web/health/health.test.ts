import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { createMetrics } from '../../../adapters/prometheus/metrics.js'
import { aWebApp, someWebDeps } from '../../../test/support/web.js'
import { checkReadiness } from '../../usecases/check-readiness.js'
import type { HealthDeps } from './routes.js'

const token = 't'.repeat(32)
const appWith = (health: Partial<HealthDeps>) => aWebApp({ health: { ...someWebDeps().health, ...health } })
const fine = async () => undefined
const broken = () => Promise.reject(new Error('down'))

describe('health', () => {
  it('a living process says so whatever else is down', async () => {
    const app = appWith({
      checkReadiness: checkReadiness({ pingDatabase: broken, pingQueue: broken, pendingMigrations: async () => [] }),
    })
    expect((await request(app).get('/healthz')).status).toBe(200)
  })

  it('is ready when database, queue and migrations are', async () => {
    const app = appWith({
      checkReadiness: checkReadiness({ pingDatabase: fine, pingQueue: fine, pendingMigrations: async () => [] }),
    })
    const response = await request(app).get('/readyz')
    expect([response.status, response.body]).toEqual([200, { ready: true, problems: [] }])
  })

  it('those who ask at the same moment share one look, and the next one looks again', async () => {
    let looks = 0
    const pendingMigrations = async () => {
      looks++
      await new Promise(resolve => setTimeout(resolve, 50))
      return []
    }
    const check = checkReadiness({ pingDatabase: fine, pingQueue: fine, pendingMigrations })
    await Promise.all(Array.from({ length: 100 }, check))
    expect(looks).toBe(1)
    expect(await check()).toEqual({ ready: true, problems: [] })
    expect(looks).toBe(2)
  })

  it.each([
    ['database', { pingDatabase: broken, pingQueue: fine, pendingMigrations: async () => [] }],
    ['queue', { pingDatabase: fine, pingQueue: broken, pendingMigrations: async () => [] }],
    ['brought up to date', { pingDatabase: fine, pingQueue: fine, pendingMigrations: async () => ['0002_more'] }],
  ])('names what is missing: %s', async (word, parts) => {
    const response = await request(appWith({ checkReadiness: checkReadiness(parts) })).get('/readyz')
    expect(response.status).toBe(503)
    expect(response.body.problems).toEqual([expect.stringContaining(word)])
    expect(response.headers['retry-after']).toBeDefined()
  })
})

describe('metrics', () => {
  const states = [{ name: 'transcribe' as const, waiting: 3, active: 1, delayed: 0, oldestSeconds: 42 }]

  it('tell how deep the queues are and how long the oldest job has waited', async () => {
    const metrics = createMetrics({ queueStates: async () => states, countByState: async () => ({ ready: 7 }) })
    metrics.received('web', 'accepted')
    const { text } = await request(appWith({ metrics })).get('/metrics')
    expect(text).toContain('earshot_queue_depth{queue="transcribe",state="waiting"} 3')
    expect(text).toContain('earshot_queue_oldest_seconds{queue="transcribe"} 42')
    expect(text).toContain('earshot_records{state="ready"} 7')
    expect(text).toContain('earshot_received_total{channel="web",outcome="accepted"} 1')
  })

  it('are still told when the queue is down, and say that it is', async () => {
    const metrics = createMetrics({ queueStates: () => broken(), countByState: async () => ({ ready: 7 }) })
    const { status, text } = await request(appWith({ metrics })).get('/metrics')
    expect(status).toBe(200)
    expect(text).toContain('earshot_up{part="queue"} 0')
    expect(text).toContain('earshot_up{part="database"} 1')
  })

  it('are not for callers from elsewhere, unless they bear the token', async () => {
    const app = appWith({ metricsToken: token })
    const elsewhere = () => request(app).get('/metrics').set('x-forwarded-for', '203.0.113.9')
    expect((await elsewhere()).status).toBe(401)
    expect((await elsewhere().set('authorization', `Bearer ${'x'.repeat(32)}`)).status).toBe(401)
    expect((await elsewhere().set('authorization', `Bearer ${token}`)).status).toBe(200)
  })
})
