import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { createApiKeyStore } from '../../adapters/postgres/api-key-store.js'
import { createExperienceStore } from '../../adapters/postgres/experience/experience-store.js'
import { createPersonStore } from '../../adapters/postgres/people/person-store.js'
import type { ApiKey } from '../../src/domain/api-key.js'
import { createApp } from '../../src/web/app.js'
import { usingDatabase } from '../support/database.js'
import { aBrowser, anAppWith, signedIn } from '../support/signed-in.js'
import { someWebDeps } from '../support/web.js'

/** PostgreSQL refuses NUL bytes, halves of characters and ids of a wrong form, where our fakes would take them. */
const NUL = '\u0000'
const HALF = '\ud83d'
const clock = { now: () => new Date() }
const KEY: ApiKey = { id: 'k', name: 'survey', scopes: ['intake', 'read'], createdAt: '', createdBy: 'test' }

const database = usingDatabase()

const realStores = () => ({
  clock,
  experiences: createExperienceStore(database(), clock),
  people: createPersonStore(database().prisma, clock),
  apiKeys: createApiKeyStore(database().prisma),
})

const anApi = () => {
  const some = someWebDeps(realStores())
  return createApp({ ...some, api: { ...some.api, authenticateKey: async () => KEY } })
}

describe('the API over a real database', () => {
  const send = (body: object) =>
    request(anApi()).post('/api/v1/experiences').set('authorization', 'Bearer k').type('json').send(body)
  const whole = { externalId: '1', text: 'We waited a year.' }

  it.each([NUL, HALF])('keeps words around %j, and refuses whatever else it stands in', async character => {
    const odd = `x${character}y`
    expect((await send({ ...whole, externalId: JSON.stringify(character), text: odd })).status).toBe(202)
    for (const part of [
      { externalId: odd },
      { sender: odd },
      { eventCode: odd },
      { area: odd },
      { consent: { language: odd, wordingVersion: odd } },
    ])
      expect((await send({ ...whole, ...part })).status).toBe(400)
  })

  it.each(['theme=%00', 'theme=%ED%A0%BD', 'cursor=%00', 'cursor=!!!!', 'from=%00'])(
    'answers a list for %s',
    async query => {
      const { status } = await request(anApi()).get(`/api/v1/experiences?${query}`).set('authorization', 'Bearer k')
      expect(status).toBeLessThan(500)
    },
  )
})

describe('the pages over a real database', () => {
  it('say that an e-mail address is wrong, whatever it holds', async () => {
    const { app } = await anAppWith({}, realStores())
    const answer = await aBrowser(app)
      .post('/sign-in')
      .type('form')
      .send({ email: `ann${NUL}@example.org`, password: 'three wet otters' })
    expect(answer.status).toBe(422)
  })

  it.each(['/inbox?theme=%00', '/inbox?after=%00', '/inbox/rows?theme=%00', '/experiences/%00'])(
    'answer %s',
    async address => {
      const { browser } = await signedIn({}, realStores())
      expect((await browser.get(address)).status).toBeLessThan(500)
    },
  )

  it('know no key under an id that is none', async () => {
    const { browser } = await signedIn({ roles: ['administrator'] }, realStores())
    expect((await browser.post('/settings/api-keys/x/revoke').type('form').send()).status).toBeLessThan(500)
  })

  it('name a key without what cannot be kept', async () => {
    const { browser } = await signedIn({ roles: ['administrator'] }, realStores())
    await browser
      .post('/settings/api-keys')
      .type('form')
      .send({ name: `Sur${NUL}vey`, scopes: 'read' })
      .expect(200)
    expect((await browser.get('/settings/api-keys')).text).toContain('Survey')
  })
})
