import { describe, expect, it } from 'vitest'
import type { Experience } from '../../src/domain/experience.js'
import { WIDTHS, WITHOUT_SCRIPTS } from '../support/browser.js'
import { aPerson } from '../support/builders.js'
import { inBrowser } from '../support/in-browser.js'
import { aReadRecord, keepAll } from '../support/some-records.js'
import { startWebServer } from '../support/web-server.js'

const { openMember } = inBrowser()

const WORDS = 'He tried to hurt himself. Nobody came.'
const at = '2026-11-21T10:00:00.000Z'
const WAYS = { ...WIDTHS, 'phone without scripts': WITHOUT_SCRIPTS }

const aHardOne = (): Experience => aReadRecord(WORDS, { decided: { distressing: { value: true, by: 'x', at } } })

const aServerWith = async (...records: Experience[]) => {
  const server = await startWebServer()
  await keepAll(server.deps.experiences, records)
  return server
}

describe.each(Object.entries(WAYS))('on a %s', (_name, options) => {
  it('hard words come after the choice to read them, from the list to the record and its parts', async () => {
    const record = aHardOne()
    const server = await aServerWith(record)
    const member = await openMember(server, { roles: ['reviewer'] }, options)
    const { page } = member
    await member.sees('Inbox')
    expect(await page.content()).not.toContain('hurt himself')
    await page.getByRole('link', { name: record.reference }).click()
    await member.sees(record.reference)
    expect(await page.content()).not.toContain('hurt himself')
    await page.getByRole('link', { name: 'split it' }).click()
    await member.sees(`Before you read ${record.reference}`)
    await page.getByRole('link', { name: 'Go back' }).click()
    await page.getByRole('button', { name: 'Show the words' }).click()
    await page.locator('#words').getByText(WORDS).waitFor()
    await member.sees(record.reference)
  })

  it('a lead opens the words of a case when they are ready to', async () => {
    const flagged = aReadRecord('He hurts himself.', {}, { safeguarding: ['concern', 'hurts himself'] })
    const server = await aServerWith(flagged)
    const lead = await openMember(server, { roles: ['safeguarding-lead'] }, options)
    await lead.go('/safeguarding')
    await lead.sees('Safeguarding')
    expect(await lead.page.content()).not.toContain('hurts')
    await lead.page.getByRole('link', { name: flagged.reference }).click()
    await lead.sees(`Safeguarding: ${flagged.reference}`)
    expect(await lead.page.content()).not.toContain('hurts')
    await lead.press('Show the words')
    await lead.page.getByText('He hurts himself.', { exact: true }).waitFor()
    await lead.sees(`Safeguarding: ${flagged.reference}`)
  })

  it('somebody sets how much they want to read, sees who has room, and gives the next one away', async () => {
    const [first, second] = [aHardOne(), aHardOne()]
    const server = await aServerWith(first, second)
    const { deps } = server
    const bo = aPerson({ name: 'Bo Carter' })
    await deps.people.create(bo, 'no hash', deps.clock.now())
    const member = await openMember(server, { name: 'Ann Lee', roles: ['reviewer'] }, options)
    const { page } = member
    await page.getByRole('link', { name: 'Sharing the reading' }).click()
    await member.sees('Sharing the reading')
    await page.getByLabel('In a day (optional)').fill('one')
    await member.press('Save my numbers')
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
    await member.sees('Sharing the reading')
    await page.getByLabel('In a day (optional)').fill('1')
    await member.press('Save my numbers')
    await page.getByText('Only you can see it.').waitFor()
    await member.go(`/experiences/${first.reference}`)
    await page.getByRole('button', { name: 'Show the words' }).click()
    await page.locator('#words').getByText(WORDS).waitFor()
    await member.go(`/experiences/${second.reference}`)
    await page.getByText('That is as many as you wanted. It is all right to stop.').waitFor()
    await member.sees(second.reference)
    await page.getByRole('button', { name: 'Give it to them' }).click()
    await page.getByText('It is with them now.').waitFor()
    await member.sees('Sharing the reading')
    expect((await deps.experiences.findByReference(second.reference))?.assignedTo).toBe(bo.id)
  })
})

it('by keyboard alone: one key shows the words, and reading goes on from them', async () => {
  const record = aHardOne()
  const member = await openMember(await aServerWith(record), { roles: ['reviewer'] }, WIDTHS.desktop)
  const { page } = member
  await member.go(`/experiences/${record.reference}`)
  await member.sees(record.reference)
  await page.keyboard.press('v')
  await page.locator('#words').getByText(WORDS).waitFor()
  expect(await page.evaluate<string>('document.activeElement.id')).toBe('words')
})
