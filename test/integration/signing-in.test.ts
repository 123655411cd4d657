import { randomBytes } from 'node:crypto'
import type { Store } from 'express-session'
import { beforeEach, describe, expect, it } from 'vitest'
import { createPasswordHasher } from '../../adapters/argon2/password-hasher.js'
import { createLinkStore } from '../../adapters/postgres/people/link-store.js'
import { createPersonStore } from '../../adapters/postgres/people/person-store.js'
import { createSignInStore } from '../../adapters/postgres/people/sign-in-store.js'
import { createPostgresSessionStore, createRedisSessionStore } from '../../adapters/sessions/session-stores.js'
import { createSecondFactors } from '../../adapters/totp/second-factors.js'
import { inviteFirstAdministrator } from '../../src/usecases/people/invite-first-administrator.js'
import { createApp } from '../../src/web/app.js'
import { aPerson } from '../support/builders.js'
import { usingDatabase, usingRedis } from '../support/database.js'
import { aBrowser } from '../support/signed-in.js'
import { totpCode } from '../support/totp-code.js'
import { pageOf, someWebDeps } from '../support/web.js'

const given = { name: 'Ann Lee', email: 'ann@example.org', password: 'three wet otters' }
const clock = { now: () => new Date() }

const database = usingDatabase()
const redis = usingRedis()

beforeEach(async () => {
  await database().pool.query('TRUNCATE person, one_time_link, session CASCADE')
})

const sessionStores: [string, () => Store][] = [
  ['PostgreSQL', () => createPostgresSessionStore(database().pool, () => undefined)],
  ['Redis', () => createRedisSessionStore(redis())],
]

describe.each(sessionStores)('with real stores and sessions in %s', (_name, openSessions) => {
  it('one of two places is signed out, and the other stays', async () => {
    const deps = someWebDeps({
      clock,
      people: createPersonStore(database().prisma, clock),
      signIns: createSignInStore(database().prisma),
      sessionStore: openSessions(),
    })
    const ann = aPerson()
    await deps.people.create(ann, await deps.passwords.hash(given.password), clock.now())
    const app = createApp(deps)
    const [computer, phone] = [aBrowser(app), aBrowser(app)]
    for (const place of [computer, phone]) {
      const answer = await place.post('/sign-in').type('form').send({ email: ann.email, password: given.password })
      expect(answer.status).toBe(303)
    }
    const account = pageOf(await computer.get('/account').expect(200))
    expect(account('.es-cards > li')).toHaveLength(2)
    await computer.post(account('.es-cards form').attr('action') ?? '').expect(303)
    await phone.get('/inbox').expect(303)
    await computer.get('/inbox').expect(200)
  })

  it('the first administrator comes in, sets up a code, leaves and comes back', async () => {
    const deps = someWebDeps({
      clock,
      people: createPersonStore(database().prisma, clock),
      links: createLinkStore(database().prisma),
      passwords: createPasswordHasher(),
      secondFactors: createSecondFactors(randomBytes(32)),
      sessionStore: openSessions(),
    })
    const browser = aBrowser(createApp(deps))
    const send = (path: string, fields: object) => browser.post(path).type('form').send(fields)

    await send(`/welcome/${await inviteFirstAdministrator(deps)()}`, given).expect(303)
    const secret = pageOf(await browser.get('/account/second-factor').expect(200))('#secret').text()
    const key = secret.replaceAll(' ', '')
    const answer = { code: totpCode(key, clock.now()), password: given.password }
    const codes = pageOf(await send('/account/second-factor', answer).expect(200))
    await send('/sign-out', {}).expect(303)
    await browser.get('/inbox').expect(303)

    await send('/sign-in', given).expect(303).expect('Location', '/sign-in/code')
    await browser.get('/inbox').expect(303)
    const recoveryCode = codes('.es-recovery-codes li').first().text()
    await send('/sign-in/code', { code: recoveryCode }).expect(303)
    expect((await browser.get('/account').expect(200)).text).toContain('7 recovery codes left')
  })
})

it('an address with a NUL in it is a wrong address, and no fault of ours', async () => {
  const deps = someWebDeps({ people: createPersonStore(database().prisma, clock) })
  const browser = aBrowser(createApp(deps))
  await browser.post('/sign-in').type('form').send({ email: 'ann\u0000@example.org', password: 'x' }).expect(422)
})
