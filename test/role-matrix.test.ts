import type { Router } from 'express'
import { describe, expect, it } from 'vitest'
import { ROLES } from '../src/domain/people.js'
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

describe.each(ROUTES)('%s %s', (method, path, allowed) => {
  it.each(ROLES)('answers a %s as the roles say', async role => {
    const { browser, deps } = await signedIn({ roles: [role] })
    const record = await aHeardNote(deps.blobs)
    await keepAll(deps.experiences, [record])
    const { status } = await browser[method](path.replace('R', record.reference)).type('form').send()
    if (allowed.includes(role)) expect(status).not.toBe(FORBIDDEN)
    else expect(status).toBe(FORBIDDEN)
    expect(status).toBeLessThan(500)
  })

  it('asks whoever is not signed in to sign in', async () => {
    const { app } = await anAppWith()
    const answer = await aBrowser(app)[method](path.replace('R', 'ABCD-EFGH'))
    expect(answer.status).toBe(303)
    expect(answer.headers.location).toMatch(/^\/sign-in/)
  })

  it('opens to a person without a role only if it is about their own account', async () => {
    const { browser } = await signedIn({ roles: [] })
    const { status } = await browser[method](path.replace('R', 'ABCD-EFGH'))
    expect(status === FORBIDDEN).toBe(!path.startsWith('/account'))
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

/** Methods of every route, however deep its router is nested. */
const countRoutes = (stack: Router['stack']): number =>
  stack.reduce((total, { route, handle }) => {
    if (route) return total + new Set(route.stack.map(({ method }) => method)).size
    return 'stack' in handle ? total + countRoutes(handle.stack as Router['stack']) : total
  }, 0)
