import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { WIDTHS, WITHOUT_SCRIPTS } from '../support/browser.js'
import { inBrowser } from '../support/in-browser.js'
import { aWeeksVoices, withThreeThemes } from '../support/reviewing.js'
import { aReadRecord, keepAll } from '../support/some-records.js'
import { startWebServer, type WebServer } from '../support/web-server.js'

const { openMember } = inBrowser()
let server: WebServer

beforeEach(async () => {
  server = await startWebServer()
})

/** Somebody on the page of a record, with what they see there. */
const onRecord = async (options: Parameters<typeof openMember>[2], about: Parameters<typeof openMember>[1] = {}) => {
  const record = withThreeThemes()
  await keepAll(server.deps.experiences, [record])
  const member = await openMember(server, about, options)
  await member.go(`/experiences/${record.reference}`)
  const now = async () => (await server.deps.experiences.find(record.id)) ?? record
  return {
    ...member,
    record,
    now,
    said: (words: string | RegExp) => member.page.locator('#said').getByText(words).waitFor(),
  }
}

const currentTag = (page: Page) => page.locator('.es-tag--current h3').textContent()

describe.each(Object.entries(WIDTHS))('on a %s', (_name, width) => {
  it('themes are accepted, refused, changed, added and given back by buttons, without leaving the place', async () => {
    const { page, press, said, sees, record, now } = await onRecord(width)
    await sees(record.reference)
    const before = await page.evaluate<string>('window.stillHere = "yes"')
    await press('Yes it is about Autism and ADHD assessment')
    await said('Yes to')
    expect(await currentTag(page)).toBe('Replies, updates and being kept informed')
    await press('No it is not about Replies, updates and being kept informed')
    await said('No to')
    await page.getByText('Something else in place of Reliability').click()
    await sees(record.reference)
    await page.getByLabel('Any other theme').last().fill('ehcp-timeliness')
    await press('Change it from Reliability, safety and quality of the journey')
    await said('in place of')
    await press('Undo your last step')
    await said('taken back')
    expect(await currentTag(page)).toBe('Reliability, safety and quality of the journey')
    expect(await page.evaluate('window.stillHere')).toBe(before)
    expect((await now()).tags.map(({ status }) => status).toSorted()).toEqual(['confirmed', 'rejected', 'suggested'])
    await sees(record.reference)
  })

  it('what it is about, whose it is and notes are saved where they stand', async () => {
    const { page, press, said, sees, record, now, person } = await onRecord(width)
    await page.getByLabel('Add a note').fill('I began to write')
    await press('I will look at it')
    await said('It is saved who looks at this.')
    await page.getByText('Put this right').click()
    await page.getByLabel('Stage').selectOption('Primary (first, infant, junior, primary)')
    await page.getByLabel('Autistic spectrum').check()
    await sees(record.reference)
    await press('Save what it is about')
    await said('What it is about is saved.')
    expect(await page.getByLabel('Add a note').inputValue()).toBe('I began to write')
    await press('Add the note')
    await said('Your note is added.')
    await page.locator('.es-note__text', { hasText: 'I began to write' }).waitFor()
    expect(await now()).toMatchObject({ assignedTo: person.id, facets: { phase: 'primary', needs: ['asd'] } })
    await sees(record.reference)
  })

  it('a message of two things is split between sentences', async () => {
    const { page, press, sees, record, now } = await onRecord(width)
    await page.getByRole('link', { name: 'It speaks of several things: split it' }).click()
    await sees(`Split ${record.reference}`)
    await press('Split it')
    await page.getByRole('link', { name: 'Tick at least one sentence' }).waitFor()
    await sees(`Split ${record.reference}`)
    await page.getByLabel('The bus is late.').check()
    await press('Split it')
    await page.locator('#said').getByText('This is split').waitFor()
    expect((await now()).splitInto).toHaveLength(2)
    await sees(record.reference)
  })

  it('of two that tell the same one is closed, in the direction that somebody chose', async () => {
    const { page, press, sees, record, now } = await onRecord(width)
    const other = aReadRecord('The bus is late every day.', { receivedAt: '2026-11-20T10:00:00.000Z' })
    await keepAll(server.deps.experiences, [other])
    await page.getByRole('link', { name: 'Another one tells the same: close one' }).click()
    await sees('Which other record tells the same?')
    await page.getByLabel('Which other record tells the same?').fill(other.reference.toLowerCase())
    await press('Go on')
    await sees('Which one do you want to keep?')
    await press('Keep this one and close the other')
    await page.getByRole('link', { name: 'Choose which one to keep' }).waitFor()
    await page.getByLabel(`Keep ${other.reference}`).check()
    await press('Keep this one and close the other')
    await sees(record.reference)
    expect(await now()).toMatchObject({ state: 'closed', mergedInto: other.reference })
  })
})

it('by keyboard alone a theme is found by typing, and the focus stays where one works', async () => {
  const { page, said, record, sees } = await onRecord(WIDTHS.desktop)
  await sees(record.reference)
  await page.keyboard.press('+')
  await page.keyboard.type('timeliness')
  const box = page.getByLabel('Type what it is about')
  expect(await box.getAttribute('aria-expanded')).toBe('true')
  await page.locator('[role=option][aria-selected=true]').waitFor()
  await page.keyboard.press('Enter')
  await said('is added')
  await page.locator('#yes').focus()
  await page.keyboard.press('Enter')
  await said('Yes to “Autism and ADHD assessment”')
  expect(await page.evaluate<string>('document.activeElement.id')).toBe('yes')
  await page.keyboard.press('m')
  await page.keyboard.type('yes, u and r are only letters here: @An')
  await page.keyboard.press('Enter')
  expect(await page.getByLabel('Add a note').inputValue()).toBe('yes, u and r are only letters here: @Ann Lee ')
})

it('the keys can be switched off, and are listed', async () => {
  const { page, record, sees, now } = await onRecord(WIDTHS.desktop)
  await page.keyboard.press('?')
  await page.getByRole('dialog').getByText('Reviewed, and on to the next').waitFor()
  await sees(record.reference)
  await page.getByLabel('Use single keys on this computer').uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('y')
  await page.reload()
  await page.keyboard.press('y')
  expect((await now()).tags.every(({ status }) => status === 'suggested')).toBe(true)
})

it('two browsers on one record know of each other, and neither overwrites what the other decided', async () => {
  const ann = await onRecord(WIDTHS.desktop)
  const bo = await openMember(server, { name: 'Bo Carter' }, WIDTHS.phone)
  await bo.go(`/experiences/${ann.record.reference}`)
  await bo.page.getByText('Ann Lee is looking at this too.').waitFor()
  await bo.press('No it is not about Autism and ADHD assessment')
  await bo.page.locator('#said').getByText('No to').waitFor()
  await ann.page.getByLabel('Add a note').fill('Not lost')
  await ann.page.keyboard.press('Tab')
  await ann.press('Yes it is about Autism and ADHD assessment')
  await ann.said(/This was changed meanwhile/)
  await ann.said(/Bo Carter/)
  expect(await currentTag(ann.page)).toBe('Replies, updates and being kept informed')
  expect(await ann.page.getByLabel('Add a note').inputValue()).toBe('Not lost')
  expect((await ann.now()).tags.find(({ codeId }) => codeId === 'health-neuro-assessment')?.status).toBe('rejected')
  await ann.sees(ann.record.reference)
})

it('without JavaScript a record is worked through by plain forms', async () => {
  const [first, second, third] = aWeeksVoices()
  await keepAll(server.deps.experiences, [first, second, third])
  const member = await openMember(server, {}, WITHOUT_SCRIPTS)
  const { page, press, sees } = member
  await member.go(`/experiences/${first.reference}?list=channel%3Dweb`)
  await sees(first.reference)
  await press('Yes it is about Autism and ADHD assessment')
  await page.locator('#said').getByText('Yes to').waitFor()
  await page.getByText('Something else in place of Replies').click()
  await page.locator('[data-code=comm-updates-response] button[name=to]').first().click()
  await page.locator('#said').getByText('in place of').waitFor()
  await page.getByText('Add a theme').click()
  await page.getByLabel('Type what it is about').fill('no such thing')
  await press('Add it')
  await page.getByText('Choose a theme from the list, or type its whole name').first().waitFor()
  await sees(first.reference)
  await page.getByLabel('Add a note').fill('What do you think, @Ann Lee?')
  await press('Add the note')
  await page.locator('.es-note__text').waitFor()
  await press('Reviewed, next')
  await sees(second.reference)
  await press('Undo your last step on the record before')
  await sees(first.reference)
  expect((await server.deps.experiences.find(first.id))?.state).toBe('ready')
})

it('whoever is spoken to finds the note by the menu', async () => {
  const { record, person } = await onRecord(WIDTHS.phone)
  const bo = await openMember(server, { name: 'Bo Carter' }, WIDTHS.desktop)
  await server.deps.review.addNote(record.reference, 'Please look, @Bo Carter.', person.id)
  await bo.go('/inbox')
  await bo.page.getByRole('link', { name: 'Notes to you (1)' }).click()
  await bo.sees('Notes to you')
  await bo.page.getByRole('link', { name: record.reference }).click()
  await bo.sees(record.reference)
  await bo.go('/inbox')
  expect(await bo.page.getByRole('link', { name: /Notes to you/ }).count()).toBe(0)
})
