import { describe, expect, it } from 'vitest'
import type { Experience } from '../../src/domain/experience.js'
import { type Visitor, WAYS, WIDTHS } from '../support/browser.js'
import { inBrowser } from '../support/in-browser.js'
import { aReadRecord, keepAll } from '../support/some-records.js'
import { startWebServer, type WebServer } from '../support/web-server.js'

const { openMember } = inBrowser()

const WORDS = 'Some nights I want to end it all. Nobody helps.'
const aServerWith = async (record: Experience): Promise<WebServer> => {
  const server = await startWebServer()
  await keepAll(server.deps.experiences, [record])
  return server
}

const anUrgentRecord = () => aReadRecord(WORDS, {}, { safeguarding: ['urgent', 'end it all'] })

const writeDown = async (lead: Visitor): Promise<void> => {
  await lead.page.getByLabel('I told: children’s services front door (MASH)').check()
  await lead.page.getByLabel('Which team or role (optional)').fill('Duty worker')
  await lead.page.getByLabel('What was said or decided (optional)').fill('They ring the family today.')
  await lead.press('Write it down')
}

const closeCase = async (lead: Visitor, reference: string, back: string): Promise<void> => {
  await lead.page.getByRole('button', { name: 'Close this case' }).click()
  await lead.sees(`Close ${reference}`)
  await lead.page.getByLabel('We told children’s services').check()
  await lead.page.getByLabel(back).check()
  await lead.press('Close this case')
}

describe.each(Object.entries(WAYS))('on a %s', (_name, options) => {
  it('the lead works a case from the notice on the page to its end, and every step is on the page to print', async () => {
    const record = anUrgentRecord()
    const server = await aServerWith(record)
    const lead = await openMember(server, { roles: ['safeguarding-lead'] }, options)
    await lead.go('/safeguarding')
    await lead.sees('Safeguarding')
    await lead.page.getByRole('link', { name: record.reference }).click()
    await lead.sees(`Safeguarding: ${record.reference}`)
    await lead.press('I look after this')
    await lead.sees(`Safeguarding: ${record.reference}`)
    await writeDown(lead)
    await lead.sees(`Safeguarding: ${record.reference}`)
    await closeCase(lead, record.reference, 'No, keep it here')
    await lead.go(`/safeguarding/${record.reference}/record`)
    const printed = (await lead.page.locator('main').textContent()) ?? ''
    for (const step of ['Duty worker', 'They ring the family today.', 'We told children’s services'])
      expect(printed).toContain(step)
    await lead.go('/safeguarding/past')
    await lead.sees('Safeguarding')
    await lead.page.getByRole('link', { name: record.reference }).waitFor()
  })

  it('a volunteer flags what worries them, and from then on only the lead may read it', async () => {
    const record = aReadRecord('The taxi was late again.')
    const server = await aServerWith(record)
    const volunteer = await openMember(server, { roles: ['volunteer'] }, options)
    await volunteer.go(`/safeguarding/flag/${record.reference}`)
    await volunteer.sees(`Tell the safeguarding lead about ${record.reference}`)
    await volunteer.press('Tell the safeguarding lead')
    await volunteer.page.getByRole('heading', { name: 'There is a problem' }).waitFor()
    await volunteer.page.getByLabel('A parent cannot go on').check()
    await volunteer.page.getByLabel('Somebody must look now').check()
    await volunteer.press('Tell the safeguarding lead')
    await volunteer.go(`/experiences/${record.reference}`)
    expect(await volunteer.page.locator('main').textContent()).not.toContain('taxi')
    await volunteer.go('/inbox')
    expect(await volunteer.page.locator('.es-row').count()).toBe(0)
  })
})

it('taking a flag away brings the message back to the inbox, and says why to those who look after safeguarding', async () => {
  const record = aReadRecord('This process is killing me.', {}, { safeguarding: ['concern', 'killing me'] })
  const server = await aServerWith(record)
  const lead = await openMember(server, { roles: ['safeguarding-lead'] }, WIDTHS.desktop)
  await lead.go('/inbox')
  expect(await lead.page.locator('.es-row').count()).toBe(0)
  await lead.go(`/safeguarding/${record.reference}`)
  await lead.page.getByRole('link', { name: 'Nobody is at risk: take the flag away' }).click()
  await lead.sees(`Take the flag of ${record.reference} away`)
  await lead.page.getByLabel('The words mean something else').check()
  await lead.press('Nobody is at risk')
  await lead.sees(`Safeguarding: ${record.reference}`)
  expect(await lead.page.locator('main').textContent()).toContain('The words mean something else')
  await lead.go('/inbox')
  await lead.page.getByText('This process is killing me.').waitFor()
})

it('two who look at one case are told of each other’s steps', async () => {
  const record = anUrgentRecord()
  const server = await aServerWith(record)
  const first = await openMember(server, { name: 'Ann Lee', roles: ['safeguarding-lead'] }, WIDTHS.desktop)
  const second = await openMember(server, { name: 'Bo Ray', roles: ['safeguarding-lead'] }, WIDTHS.phone)
  await first.go(`/safeguarding/${record.reference}/close`)
  await second.go(`/safeguarding/${record.reference}`)
  await closeCase(second, record.reference, 'Yes, everybody may read it with names hidden')
  await first.page.getByLabel('We found no risk').check()
  await first.page.getByLabel('No, keep it here').check()
  await first.press('Close this case')
  expect(await first.page.locator('main').textContent()).toContain('We told children’s services')
})

it('an administrator chooses who is told and how soon', async () => {
  const server = await aServerWith(anUrgentRecord())
  const ann = await openMember(server, { name: 'Ann Lee', roles: ['administrator'] }, WIDTHS.phone)
  await ann.go('/safeguarding/settings')
  await ann.sees('Safeguarding: who is told')
  await ann.page.getByLabel('Safeguarding lead').selectOption({ label: 'Ann Lee' })
  await ann.page.getByLabel('When it is urgent').fill('2')
  await ann.press('Save')
  await ann.sees('Safeguarding: who is told')
  await ann.go('/safeguarding')
  await ann.page.getByText('Somebody must act within 2 hours when it is urgent').waitFor()
})
