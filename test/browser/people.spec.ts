import { describe, it } from 'vitest'
import { type Visitor, WAYS, WIDTHS } from '../support/browser.js'
import { fakeClock } from '../support/fake-clock.js'
import { fillSignIn } from '../support/group-member.js'
import { inBrowser } from '../support/in-browser.js'
import { startWebServer, type WebServer } from '../support/web-server.js'

const { openMember, openVisitor } = inBrowser()

const PASSWORD = 'four dry badgers'

/** The path of the one-time link that the page shows. */
const linkOn = async ({ page }: Visitor): Promise<string> =>
  new URL((await page.locator('#link').textContent()) ?? '').pathname

const invite = async (ann: Visitor): Promise<string> => {
  await ann.go('/people')
  await ann.sees('People')
  await ann.page.getByRole('button', { name: 'Invite somebody' }).click()
  await ann.sees('Invite somebody')
  await ann.page.getByLabel('Their name').fill('Bo Ray')
  await ann.page.getByLabel('Their e-mail address').fill('bo@example.org')
  await ann.page.getByLabel('Volunteer', { exact: true }).check()
  await ann.press('Make the invitation')
  await ann.sees('Bo Ray is invited')
  return linkOn(ann)
}

const join = async (bo: Visitor, link: string): Promise<void> => {
  await bo.go(link)
  await bo.sees('Join Elmshire Parent Carer Forum')
  await bo.page.getByLabel('Choose a password').fill(PASSWORD)
  await bo.press('Join')
  await bo.sees('Set up a code from your phone')
  await bo.page.getByRole('link', { name: 'Not now' }).click()
  await bo.sees('Inbox')
}

const openBo = async (ann: Visitor): Promise<void> => {
  await ann.go('/people')
  await ann.page.getByRole('link', { name: 'Bo Ray' }).click()
  await ann.sees('Bo Ray')
}

const makeReviewer = async (ann: Visitor): Promise<void> => {
  await openBo(ann)
  await ann.page.getByLabel('Reviewer', { exact: true }).check()
  await ann.press('Save the roles')
  await ann.page.getByText('The roles are saved').waitFor()
}

const endAccess = async (ann: Visitor): Promise<void> => {
  await openBo(ann)
  await ann.page.getByRole('button', { name: 'They are leaving' }).click()
  await ann.sees('Bo Ray is leaving')
  await ann.press('End their access now')
  await ann.sees('What to see to after Bo Ray has left')
}

const openBoth = async (server: WebServer, options: Parameters<typeof openVisitor>[1]) => {
  const ann = await openMember(server, { name: 'Ann Lee', roles: ['administrator'] }, options)
  const bo = await openVisitor(server, options)
  return { ann, bo }
}

describe.each(Object.entries(WAYS))('on a %s', (_name, options) => {
  it('somebody is invited, joins, is given a role, and leaves', async () => {
    const server = await startWebServer()
    const { ann, bo } = await openBoth(server, options)
    await join(bo, await invite(ann))
    await bo.go('/to-do')
    await bo.sees('You cannot open this page')
    await makeReviewer(ann)
    await bo.go('/to-do')
    await bo.sees('To do')
    await endAccess(ann)
    await ann.page.getByLabel('The forum’s phone, its PIN and its SIM card are back').check()
    await ann.press('Save the list')
    await ann.page.getByText('Saved. You can come back to this list').waitFor()
    await bo.go('/inbox')
    await bo.sees('Sign in')
    await fillSignIn(bo, 'bo@example.org', PASSWORD)
    await bo.page.getByText('The e-mail address or the password is not right').first().waitFor()
  })
})

it('a forgotten password is chosen anew with a link', async () => {
  const clock = fakeClock()
  const server = await startWebServer({ clock })
  const { ann, bo } = await openBoth(server, WIDTHS.desktop)
  await join(bo, await invite(ann))
  await openBo(ann)
  await ann.press('Make a link for a new password')
  await ann.sees('A new password for Bo Ray')
  await bo.go(await linkOn(ann))
  await bo.sees('Choose a new password')
  clock.pass(1)
  await bo.page.getByLabel('New password').fill('five wet weasels')
  await bo.press('Use this password')
  await bo.sees('Sign in')
  await bo.page.getByText('Your new password is set').waitFor()
  await fillSignIn(bo, 'bo@example.org', 'five wet weasels')
  await bo.sees('Inbox')
})

it('whoever signs in at a second place can end the first one by the keyboard alone', async () => {
  const server = await startWebServer()
  const ann = await openMember(server, { name: 'Ann Lee' }, WIDTHS.desktop)
  const phone = await openVisitor(server, WIDTHS.phone)
  await phone.go('/sign-in')
  await fillSignIn(phone, ann.person.email, 'three wet otters')
  await phone.sees('Inbox')
  await ann.go('/account')
  await ann.sees('Your account')
  await ann.page.getByText('Somebody signed in as you with a new device').waitFor()
  const inHand = () => ann.page.evaluate<string>('document.activeElement.textContent')
  for (let presses = 0; presses < 60 && !(await inHand()).startsWith('Sign out there'); presses++) {
    await ann.page.keyboard.press('Tab')
  }
  await ann.page.keyboard.press('Enter')
  await ann.page.getByText('You are signed out there').waitFor()
  await phone.go('/inbox')
  await phone.sees('Sign in')
})

it('the rules for everybody are set, and hold at the next sign-in', async () => {
  const server = await startWebServer()
  const ann = await openMember(server, { name: 'Ann Lee', roles: ['administrator'] })
  await ann.go('/people/rules')
  await ann.sees('Rules for everybody')
  await ann.page.getByLabel('Everybody', { exact: true }).check()
  await ann.press('Save the rules')
  await ann.page.getByText('The rules are saved').waitFor()
  await ann.go('/account')
  await ann.press('Sign out')
  await fillSignIn(ann, ann.person.email, 'three wet otters')
  await ann.sees('Set up a code from your phone')
  await ann.page.getByText('Your forum asks for this').waitFor()
})
