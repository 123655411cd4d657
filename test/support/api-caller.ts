import type { Express } from 'express'
import request from 'supertest'
import type { ApiKey } from '../../src/domain/api-key.js'
import type { Experience } from '../../src/domain/experience.js'
import type { WebDeps } from '../../src/web/deps.js'
import { aWebApp, someWebDeps } from './web.js'

const aKey = (name: string, ...scopes: ApiKey['scopes']): ApiKey => ({
  id: name,
  name,
  scopes,
  createdAt: '2026-11-21T10:00:00.000Z',
  createdBy: 'test',
})

/** The keys that a call may bear, by what is sent as the key. */
const KEYS: Record<string, ApiKey> = {
  intake: aKey('survey', 'intake'),
  other: aKey('other-survey', 'intake'),
  slash: aKey('survey/north', 'intake'),
  read: aKey('dashboard', 'read'),
  both: aKey('both', 'intake', 'read'),
}

export interface ApiCaller {
  app: Express
  deps: WebDeps
  send(body: object | string, key?: string): request.Test
  ask(path: string, key?: string): request.Test
  /** Every record, newest first. */
  kept(): Promise<Experience[]>
}

/** Another system that calls the real app over fakes. */
export const apiCaller = (overrides: Partial<WebDeps['api']> = {}): ApiCaller => {
  const some = someWebDeps()
  const deps = {
    ...some,
    api: { ...some.api, authenticateKey: async (key: string) => KEYS[key] ?? null, ...overrides },
  }
  const app = aWebApp(deps)
  return {
    app,
    deps,
    send: (body, key = 'both') =>
      request(app).post('/api/v1/experiences').set('authorization', `Bearer ${key}`).type('json').send(body),
    ask: (path, key = 'both') => request(app).get(`/api/v1${path}`).set('authorization', `Bearer ${key}`),
    kept: async () => (await deps.experiences.page({}, { limit: 100 })).items,
  }
}
