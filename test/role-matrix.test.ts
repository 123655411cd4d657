import type { Router } from 'express'
import { beforeAll, describe, expect, it } from 'vitest'
import { ROLES, type Role } from '../src/domain/people.js'
import { actOf } from '../src/web/audit/acts.js'
import { SIGNED_IN_ACTS } from '../src/web/audit/signed-in-acts.js'
import { signedInPages } from '../src/web/signed-in-pages.js'
import { aBrowser, anAppWith, signedIn } from './support/signed-in.js'
import { aHeardNote, keepAll } from './support/some-records.js'
import { someWebDeps } from './support/web.js'
import { RECORD_ROUTES } from './who-may/records.js'
import type { GuardedRoute } from './who-may/roles.js'
import { SETTINGS_ROUTES } from './who-may/settings.js'
import { SURVEY_ROUTES } from './who-may/surveys.js'

/** Every address of the signed-in side with the roles that may use it. */
const ROUTES: GuardedRoute[] = [...RECORD_ROUTES, ...SURVEY_ROUTES, ...SETTINGS_ROUTES]

const FORBIDDEN = 403

type Visitor = Awaited<ReturnType<typeof aVisitor>>

let stranger: ReturnType<typeof aBrowser>

beforeAll(async () => {
  stranger = aBrowser((await anAppWith()).app)
})

describe.each(ROUTES)('%s %s', (method, path, allowed) => {
  it.each(allowed)('lets a %s in', async role => {
    const { status } = await ask(await aVisitor([role]), method, path)
    expect(status).not.toBe(FORBIDDEN)
    expect(status).toBeLessThan(500)
  })

  it.each(ROLES.filter(role => !allowed.includes(role)))('is shut to a %s', async role => {
    expect((await ask(await outsiderWith([role]), method, path)).status).toBe(FORBIDDEN)
  })

  it('asks whoever is not signed in to sign in', async () => {
    const answer = await stranger[method](path.replace('R', 'ABCD-EFGH'))
    expect(answer.status).toBe(303)
    expect(answer.headers.location).toMatch(/^\/sign-in/)
  })

  it('opens to a person without a role only if it is about their own account', async () => {
    if (path.startsWith('/account')) expect((await ask(await aVisitor([]), method, path)).status).not.toBe(FORBIDDEN)
    else expect((await ask(await outsiderWith([]), method, path)).status).toBe(FORBIDDEN)
  })
})

describe('the list of addresses', () => {
  it('leaves out no page of the signed-in side', () => {
    const queueBoard = 1
    expect(countRoutes(signedInPages(someWebDeps(), (_request, _response, next) => next()).stack)).toBe(
      ROUTES.length - queueBoard,
    )
  })
})

describe('the audit log', () => {
  it.each(ROUTES)('has words of its own for %s %s', (method, path) => {
    const act = actOf(SIGNED_IN_ACTS, method.toUpperCase(), path)
    expect(act?.code ?? 'left out on purpose').not.toMatch(/^(opened-page|changed-something)$/)
  })
})

describe('a person who may not open a page', () => {
  it('is told so plainly and stays signed in', async () => {
    const { browser } = await signedIn({ roles: ['volunteer'] })
    const refused = await browser.get('/settings').expect(FORBIDDEN)
    expect(refused.text).toContain('You cannot open this page')
    expect(refused.text).toContain('You are still signed in')
    await browser.get('/inbox').expect(200)
  })

  it('is not shown the way there', async () => {
    const { browser } = await signedIn({ roles: ['volunteer'] })
    const { text } = await browser.get('/inbox').expect(200)
    expect(text).not.toContain('href="/settings"')
  })
})

// ---------------------------------------------------------------------------------------------------------------------

/** Somebody with these roles who is signed in to an app with one record. */
const aVisitor = async (roles: Role[]) => {
  const { browser, deps } = await signedIn({ roles })
  const record = await aHeardNote(deps.blobs)
  await keepAll(deps.experiences, [record])
  return { browser, reference: record.reference }
}

const outsiders = new Map<string, Promise<Visitor>>()

/** Somebody whom every page refuses that they are sent to: nothing changes, and one app serves all tests of these roles. */
const outsiderWith = (roles: Role[]): Promise<Visitor> => {
  const outsider = outsiders.get(roles.join()) ?? aVisitor(roles)
  outsiders.set(roles.join(), outsider)
  return outsider
}

const ask = ({ browser, reference }: Visitor, method: GuardedRoute[0], path: string) =>
  browser[method](path.replace('R', reference)).type('form').send()

/** Methods of every route, however deep its router is nested. */
const countRoutes = (stack: Router['stack']): number =>
  stack.reduce((total, { route, handle }) => {
    if (route) return total + new Set(route.stack.map(({ method }) => method)).size
    return 'stack' in handle ? total + countRoutes(handle.stack as Router['stack']) : total
  }, 0)
