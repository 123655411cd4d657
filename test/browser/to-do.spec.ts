import { beforeEach, describe, it } from 'vitest'
import { WIDTHS, WITHOUT_SCRIPTS } from '../support/browser.js'
import { fakeClock } from '../support/fake-clock.js'
import { aToDo, fakeToDos } from '../support/fake-to-dos.js'
import { inBrowser } from '../support/in-browser.js'
import { startWebServer, type WebServer } from '../support/web-server.js'

const { openMember } = inBrowser()
let server: WebServer

const waiting = () => [
  aToDo({ channel: 'whatsapp', mayWriteUntil: '2026-11-22T09:05:00.000Z', references: ['KTRW-ZP2M'] }),
  aToDo({ at: '2026-11-21T09:50:00.000Z', kind: 'urgent-held', channel: 'telegram' }),
  aToDo({ at: '2026-11-19T09:50:00.000Z', channel: 'whatsapp', mayWriteUntil: null, references: ['BCDF-GHJK'] }),
]

beforeEach(async () => {
  const clock = fakeClock()
  server = await startWebServer({ clock, toDos: fakeToDos(clock, waiting()) })
})

const ANSWER = 'Thank you for writing. Would you like to talk on Monday?'

describe.each([
  ['on a phone', WIDTHS.phone, true],
  ['at a desk', WIDTHS.desktop, false],
  ['without JavaScript', WITHOUT_SCRIPTS, false],
])('%s', (_name, width, foldsMenu) => {
  it('a reviewer sees who waits, answers, and finishes', async () => {
    const member = await openMember(server, {}, width)
    const { page } = member
    if (foldsMenu) await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('link', { name: 'To do (3)' }).click()
    await member.sees('To do')
    const card = page.locator('.es-to-do', { hasText: 'KTRW-ZP2M' })
    await card.getByRole('button', { name: 'Send the answer' }).click()
    await page.getByText('There is a problem').waitFor()
    await member.sees('To do')
    await card.getByLabel('Your answer').fill(ANSWER)
    await card.getByRole('button', { name: 'Send the answer' }).click()
    await card.getByText('On its way').waitFor()
    await member.sees('To do')
    await card.getByRole('button', { name: 'Finish' }).click()
    await page.getByText('Finished lately').waitFor()
    await member.sees('To do')
  })
})
