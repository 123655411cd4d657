import request from 'supertest'
import type { Person } from '../../src/domain/people.js'
import { createApp } from '../../src/web/app.js'
import { paths } from '../../src/web/paths.js'
import { aPerson } from './builders.js'
import { fakeClock } from './fake-clock.js'
import { someWebDeps } from './web.js'

export const PASSWORD = 'three wet otters'

/** A browser as far as a server can tell: it keeps cookies and says where its requests come from. */
export const aBrowser = (app: Parameters<typeof request.agent>[0]) =>
  request.agent(app).set('Sec-Fetch-Site', 'same-origin')

/** The real app with one person in it, and a browser in which nobody is signed in yet. */
export const anAppWith = async (
  about: Partial<Person> = {},
  overrides: Partial<Parameters<typeof someWebDeps>[0]> = {},
) => {
  const clock = fakeClock()
  const deps = someWebDeps({ clock, ...overrides })
  const person = aPerson(about)
  await deps.people.create(person, await deps.passwords.hash(PASSWORD), clock.now())
  const app = createApp(deps)
  return { app, clock, deps, person, browser: aBrowser(app) }
}

/** The same with the person signed in. */
export const signedIn = async (...given: Parameters<typeof anAppWith>) => {
  const all = await anAppWith(...given)
  await all.browser.post(paths.signIn()).type('form').send({ email: all.person.email, password: PASSWORD }).expect(303)
  return all
}
