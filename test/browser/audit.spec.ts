import { describe, it } from 'vitest'
import { WAYS } from '../support/browser.js'
import { inBrowser } from '../support/in-browser.js'
import { startWebServer } from '../support/web-server.js'

const { openMember } = inBrowser()

describe.each(Object.entries(WAYS))('on a %s', (_name, options) => {
  it('an administrator sees who did what, narrows it, and checks that nothing was changed', async () => {
    const server = await startWebServer()
    const ann = await openMember(server, { name: 'Ann Lee', roles: ['administrator'] }, options)
    await ann.go('/audit')
    await ann.sees('Who saw and did what')
    await ann.page.getByText('Show only some').click()
    await ann.page.getByLabel('What', { exact: true }).selectOption({ label: 'Signed in or out' })
    await ann.press('Show these')
    await ann.sees('Who saw and did what')
    await ann.page.getByRole('cell', { name: 'Signed in' }).waitFor()
    await ann.page.getByRole('link', { name: 'Check that nothing was changed' }).click()
    await ann.sees('Is the log as it was written?')
    const place = (await ann.page.locator('#head').textContent()) ?? ''
    await ann.page.getByLabel('A place you wrote down').fill(place)
    await ann.press('Check')
    await ann.page.getByText('the place you wrote down is there').waitFor()
    await ann.page.getByLabel('A place you wrote down').fill('I forgot')
    await ann.press('Check')
    await ann.page.getByRole('heading', { name: 'There is a problem' }).waitFor()
    await ann.sees('Is the log as it was written?')
  })
})
