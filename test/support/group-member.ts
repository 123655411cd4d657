import type { Browser, BrowserContextOptions } from 'playwright-core'
import type { Person } from '../../src/domain/people.js'
import { openVisitor, type Visitor, WIDTHS } from './browser.js'
import { aPerson } from './builders.js'
import type { WebServer } from './web-server.js'

const PASSWORD = 'three wet otters'

export type Member = Visitor & { person: Person }

/** A member of the group in a browser, already signed in. */
export const openMember = async (
  browser: Browser,
  { url, deps }: WebServer,
  about: Partial<Person> = {},
  options: BrowserContextOptions = WIDTHS.phone,
): Promise<Member> => {
  const person = aPerson(about)
  await deps.people.create(person, await deps.passwords.hash(PASSWORD), deps.clock.now())
  const visitor = await openVisitor(browser, url, options)
  await visitor.go('/sign-in')
  await fillSignIn(visitor, person.email, PASSWORD)
  await visitor.page.waitForURL(({ pathname }) => pathname !== '/sign-in')
  return { ...visitor, person }
}

export const fillSignIn = async ({ page, press }: Visitor, email: string, password: string): Promise<void> => {
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await press('Sign in')
}

/** Answers why the original words are needed, as a reader does before they open. */
export const sayWhy = async ({ page, press, sees }: Visitor, reason = 'Hear the voice'): Promise<void> => {
  await sees('Why do you need the original words?')
  await page.getByLabel(reason).check()
  await press('Show the original words')
}
