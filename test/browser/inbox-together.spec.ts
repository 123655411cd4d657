import { describe, expect, it } from 'vitest'
import { WAYS, WIDTHS } from '../support/browser.js'
import { inBrowser } from '../support/in-browser.js'
import { aReadRecord, keepAll } from '../support/some-records.js'
import { startWebServer } from '../support/web-server.js'

const { openMember } = inBrowser()

const aboutTaxis = (day: number) =>
  aReadRecord(
    `The taxi was late on day ${day}.`,
    { receivedAt: new Date(Date.UTC(2026, 9, day, 12)).toISOString() },
    { themes: { 'transport-reliability-safety': 'taxi was late' } },
  )

describe.each(Object.entries(WAYS))('on a %s', (_name, width) => {
  it('a theme is accepted for the chosen messages after a look at what will happen, and taken back', async () => {
    const server = await startWebServer()
    const records = [1, 2, 3].map(aboutTaxis)
    await keepAll(server.deps.experiences, records)
    const member = await openMember(server, { roles: ['reviewer'] }, width)
    const { page } = member
    const [one, other, third] = records.map(({ reference }) => reference)
    for (const reference of [one, other]) await page.getByLabel(`Choose ${reference}`).check({ force: true })
    await member.press('Do the same to several')
    await member.sees('Do the same to several messages')
    await member.press('See what will happen')
    await page.getByText('There is a problem').waitFor()
    await member.sees('Do the same to several messages')
    await page.getByLabel('Accept a theme that Earshot thinks of').check({ force: true })
    await page.getByLabel('Which theme').selectOption('transport-reliability-safety')
    await member.press('See what will happen')
    await member.sees('Check before it happens')
    expect(await page.locator('#what').textContent()).toContain('2 messages')
    await member.press('Do it')
    await member.sees('Done')
    await page.getByRole('link', { name: 'Back to the inbox' }).click()
    await page.locator(`#item-${one}`).waitFor()
    expect(await page.locator('.es-themes:not(.es-themes--guessed)').count()).toBe(2)
    expect(
      await page
        .locator('.es-row', { hasText: third ?? '' })
        .locator('.es-themes--guessed')
        .count(),
    ).toBe(1)
    await page.goBack()
    await member.press('Undo')
    await member.sees('Taken back')
    expect(await page.locator('#undone').textContent()).toContain('2 messages are as before')
  })

  it('a list is saved under a name, opened, renamed, shared and removed', async () => {
    const server = await startWebServer()
    await keepAll(server.deps.experiences, [aboutTaxis(1)])
    const member = await openMember(server, { roles: ['volunteer'] }, width)
    const { page } = member
    await page.getByLabel('Search the words').fill('taxi')
    await member.press('Search')
    await page.getByRole('link', { name: 'Save this list' }).click()
    await member.sees('Save this list')
    await member.press('Save')
    await page.getByText('Enter a name for this list').first().waitFor()
    await member.sees('Save this list')
    await page.getByLabel('Name', { exact: true }).fill('Taxis')
    await member.press('Save')
    await page.getByText('The list is saved.').waitFor()
    await member.sees('Saved lists')
    await page.getByRole('link', { name: 'Taxis', exact: true }).click()
    await page.getByRole('navigation', { name: 'Saved lists' }).locator('[aria-current=page]').waitFor()
    await member.sees('Inbox')
    await page.getByRole('main').getByRole('link', { name: 'Saved lists', exact: true }).click()
    await page.getByRole('link', { name: 'Rename or share (Taxis)' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Late taxis')
    await page.getByLabel('Everybody in the group sees it').check({ force: true })
    await member.sees('Change a saved list')
    await member.press('Save')
    await page.getByText('Shared with all').waitFor()
    await page.getByRole('link', { name: 'Remove (Late taxis)' }).click()
    await member.sees('Remove “Late taxis”?')
    await member.press('Remove it')
    await page.getByText('The saved list is removed.').waitFor()
    await member.sees('Saved lists')
  })
})

it('whole lists are handed to one person by keyboard alone', async () => {
  const server = await startWebServer()
  const records = [1, 2].map(aboutTaxis)
  await keepAll(server.deps.experiences, records)
  const member = await openMember(server, { name: 'Sam Ali', roles: ['reviewer'] }, WIDTHS.desktop)
  const { page } = member
  await page.getByRole('button', { name: 'Do the same to several' }).press('Enter')
  await page.getByLabel('Give them to somebody').press('Space')
  await page.getByLabel('To whom').focus()
  await page.keyboard.type('Sam')
  await page.getByRole('button', { name: 'See what will happen' }).press('Enter')
  await page.getByRole('button', { name: 'Do it' }).press('Enter')
  await member.sees('Done')
  await page.getByRole('link', { name: 'Back to the inbox' }).press('Enter')
  await page.getByRole('link', { name: 'With me 2' }).press('Enter')
  await page.waitForURL('**assignee=me**')
  expect(await page.locator('.es-row__about', { hasText: 'With Sam Ali' }).count()).toBe(2)
})
