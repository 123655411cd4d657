import { timingSafeEqual } from 'node:crypto'
import { type Request, Router } from 'express'
import type { Metrics } from '../../domain/metrics.js'
import type { Readiness } from '../../usecases/check-readiness.js'

export interface HealthDeps {
  checkReadiness(): Promise<Readiness>
  metrics: Pick<Metrics, 'text'>
  /** Null: figures are for callers on this machine only. */
  metricsToken: string | null
}

/** For those who watch over the process: is it alive, can it take messages, how is it doing. */
export const healthRoutes = ({ checkReadiness, metrics, metricsToken }: HealthDeps): Router => {
  const router = Router()
  router.get('/healthz', (_request, response) => {
    response.json({ alive: true })
  })
  router.get('/readyz', async (_request, response) => {
    const readiness = await checkReadiness()
    if (!readiness.ready) response.set('Retry-After', '10')
    response.status(readiness.ready ? 200 : 503).json(readiness)
  })
  router.get('/metrics', async (request, response) => {
    if (!maySeeMetrics(request, metricsToken)) {
      response
        .status(401)
        .set('WWW-Authenticate', 'Bearer')
        .type('text')
        .send('Send the metrics token, or ask from this machine.\n')
      return
    }
    const { contentType, body } = await metrics.text()
    response.type(contentType).send(body)
  })
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

/** The socket's own address: a forwarded one could be invented. A call through a proxy is not from this machine. */
const maySeeMetrics = (request: Request, token: string | null): boolean => {
  const given = /^Bearer (\S+)$/.exec(request.get('authorization') ?? '')?.[1]
  if (token && given) return sameText(given, token)
  const forwarded = request.get('x-forwarded-for') ?? request.get('forwarded')
  return forwarded === undefined && /^(::1|(::ffff:)?127\.)/.test(request.socket.remoteAddress ?? '')
}

const sameText = (left: string, right: string): boolean => {
  const [a, b] = [Buffer.from(left), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}
