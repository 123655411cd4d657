import type { Person } from '../../src/domain/people.js'
import { aPerson } from './builders.js'
import { aBrowser, PASSWORD, signedIn } from './signed-in.js'
import { pageOf } from './web.js'

/** An administrator, signed in, and whoever else is there. */
export const anAdministrator = async (
  others: Partial<Person>[] = [],
  overrides: Parameters<typeof signedIn>[1] = {},
) => {
  const all = await signedIn({ name: 'Ann Lee', roles: ['administrator'] }, overrides)
  const people = others.map(about => aPerson(about))
  for (const person of people) await all.deps.people.create(person, `hashed:${PASSWORD}`, all.clock.now())
  const send = (path: string, fields: object = {}) => all.browser.post(path).type('form').send(fields)
  return { ...all, others: people, send }
}

export type Administrator = Awaited<ReturnType<typeof anAdministrator>>

/** The path of the one-time link that a page shows. */
export const linkOn = (answer: { text: string }): string => new URL(pageOf(answer)('#link').text()).pathname

/** Somebody else's browser, and the answer to their signing in. */
export const signInAs = (app: Administrator['app'], email: string, password = PASSWORD) => {
  const browser = aBrowser(app)
  return { browser, answer: browser.post('/sign-in').type('form').send({ email, password }) }
}
