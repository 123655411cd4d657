import { describe, expect, it } from 'vitest'
import { WAYS } from '../support/browser.js'
import { fakeDirectory } from '../support/fake-directory.js'
import { inBrowser } from '../support/in-browser.js'
import { startWebServer } from '../support/web-server.js'

const { openMember, openVisitor } = inBrowser()

describe.each(Object.entries(WAYS))('on a %s', (_name, width) => {
  it('national places are put in, one of the forum’s own is added, ordered, shown, seen by a parent and removed', async () => {
    const server = await startWebServer({ directory: fakeDirectory() })
    const member = await openMember(server, { roles: ['reviewer'] }, width)
    const { page } = member
    await member.go('/directory')
    await member.sees('Places that help')
    await member.press('Put in national places')
    await page.getByText('Parents do not see them yet').waitFor()
    await member.sees('Places that help')

    await page.getByRole('button', { name: 'Add a place' }).click()
    await member.sees('Add a place')
    await member.press('Save this place')
    await page.getByText('Enter the name').first().waitFor()
    await member.sees('Add a place')
    await page.getByLabel('Name', { exact: true }).fill('Elmshire SENDIASS')
    await page.getByLabel('What it is for').fill('Free advice near you.')
    await page.getByLabel('Telephone (optional)').fill('07700 900123')
    await page.locator('input[name=areas]').first().check({ force: true })
    await member.press('Save this place')
    await page.getByText('The place is in your list').waitFor()

    await member.press('Move up (Elmshire SENDIASS)')
    await member.press('Show to parents (Elmshire SENDIASS)')
    await page.getByText('Parents see this place now').waitFor()
    await member.press('Show to parents (Contact)')
    await page.getByText('Parents see this place now').waitFor()
    await member.sees('Places that help')

    const parent = await openVisitor(server, width)
    await parent.go('/')
    await parent.page.locator('footer, .es-footer').getByRole('link', { name: 'Who can help' }).click()
    await parent.sees('Who can help')
    expect(await parent.page.locator('.es-places h3').allTextContents()).toEqual(['Contact', 'Elmshire SENDIASS'])
    await parent.page.locator('.es-places__areas a').nth(1).click()
    await parent.page.locator('#shown').waitFor()
    await parent.sees('Who can help')
    expect(await parent.page.getByRole('link', { name: '07700 900123' }).getAttribute('href')).toBe('tel:07700900123')

    await page.getByRole('link', { name: 'Remove (Elmshire SENDIASS)' }).click()
    await member.sees('Remove Elmshire SENDIASS?')
    await member.press('Remove it')
    await page.getByText('The place is removed.').waitFor()
  })
})
