import { describe, expect, it } from 'vitest'
import { inviteFirstAdministrator } from '../../src/usecases/people/invite-first-administrator.js'
import { type Visitor, WIDTHS, WITHOUT_SCRIPTS } from '../support/browser.js'
import { fakeClock } from '../support/fake-clock.js'
import { fillSignIn } from '../support/group-member.js'
import { inBrowser } from '../support/in-browser.js'
import { totpCode } from '../support/totp-code.js'
import { startWebServer } from '../support/web-server.js'

const { openVisitor } = inBrowser()

const given = { name: 'Ann Lee', email: 'ann@example.org', password: 'three wet otters' }

const fillWelcome = async ({ page, press }: Visitor, { name, email, password }: typeof given): Promise<void> => {
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Your e-mail address').fill(email)
  await page.getByLabel('Choose a password').fill(password)
  await press('Create my account')
}

const turnOnCode = async ({ page, press, sees }: Visitor, now: Date): Promise<string> => {
  await sees('Set up a code from your phone')
  const secret = ((await page.locator('#secret').textContent()) ?? '').replaceAll(' ', '')
  await page.getByLabel('The 6 digits').fill(totpCode(secret, now))
  await page.getByLabel('Your password', { exact: true }).fill(given.password)
  await press('Turn it on')
  await sees('It is on. Now keep your recovery codes')
  return secret
}

describe.each(Object.entries(WIDTHS))('on a %s', (_name, width) => {
  it('the first administrator comes in by the link, sets up a code, signs out and in again', async () => {
    const clock = fakeClock()
    const server = await startWebServer({ clock })
    const visitor = await openVisitor(server, width)
    await visitor.go(`/welcome/${await inviteFirstAdministrator(server.deps)()}`)
    await visitor.sees('Welcome. Create the first account')
    await fillWelcome(visitor, { ...given, password: 'short' })
    await visitor.sees('Welcome. Create the first account')
    expect(await visitor.page.title()).toMatch(/^Error: /)
    await fillWelcome(visitor, given)

    const secret = await turnOnCode(visitor, clock.now())
    await visitor.page.getByRole('button', { name: 'I have kept them' }).click()
    await visitor.sees('Inbox')
    await visitor.go('/account')
    await visitor.sees('Your account')
    await visitor.press('Sign out')

    clock.pass(30)
    await visitor.sees('Sign in')
    await fillSignIn(visitor, given.email, 'three dry otters')
    await visitor.sees('Sign in')
    await fillSignIn(visitor, given.email, given.password)
    await visitor.sees('Enter your code')
    await visitor.page.getByLabel('Enter your code').fill(totpCode(secret, clock.now()))
    await visitor.press('Sign in')
    await visitor.sees('Inbox')
  })
})

it('signing in and changing a password work without JavaScript', async () => {
  const server = await startWebServer()
  const visitor = await openVisitor(server, WITHOUT_SCRIPTS)
  const { page } = visitor
  await visitor.go(`/welcome/${await inviteFirstAdministrator(server.deps)()}`)
  await fillWelcome(visitor, given)
  await page.getByRole('link', { name: 'Not now' }).click()
  await visitor.go('/account/password')
  await page.getByLabel('The password that you have now').fill(given.password)
  await page.getByLabel('New password').fill('four dry badgers')
  await visitor.press('Change my password')
  await page.getByText('Your password is changed').waitFor()
  await visitor.press('Sign out')
  await fillSignIn(visitor, given.email, 'four dry badgers')
  await page.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor()
})

it('a link that was used up says so in plain words', async () => {
  const server = await startWebServer()
  const visitor = await openVisitor(server)
  await visitor.go('/welcome/used-up')
  await visitor.sees('This link no longer works')
})
