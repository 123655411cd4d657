import { Queue } from 'bullmq'
import { describe, expect, it } from 'vitest'
import { createQueueBoard } from '../../adapters/bull-board/queue-board.js'
import { WIDTHS } from '../support/browser.js'
import { redisUrl } from '../support/engines.js'
import { inBrowser } from '../support/in-browser.js'
import { startWebServer } from '../support/web-server.js'

const { openMember } = inBrowser()

describe.each(Object.entries(WIDTHS))('on a %s', (_name, width) => {
  it('an administrator makes a key, sees it once and revokes it', async () => {
    const server = await startWebServer()
    const member = await openMember(server, { roles: ['administrator'] }, width)
    const { page } = member
    await member.go('/settings')
    await member.sees('Settings')
    await page.getByRole('link', { name: 'Keys for other systems' }).click()
    await member.sees('Keys for other systems')
    await member.press('Make the key')
    await member.sees('Keys for other systems')
    await page.getByLabel('Which system is it for?').fill('council survey')
    await page.getByLabel('Send messages in').check({ force: true })
    await member.press('Make the key')
    await member.sees('Your new key for council survey')
    expect(await page.locator('#key').textContent()).toMatch(/^esk_/)
    await page.getByRole('button', { name: 'I have copied it' }).click()
    await member.sees('Keys for other systems')
    await page.getByRole('link', { name: 'Revoke the key for council survey' }).click()
    await member.sees('Revoke the key for council survey?')
    await member.press('Revoke the key')
    await page.getByText('The key is revoked.').waitFor()
    await member.sees('Keys for other systems')
  })
})

it('an administrator looks at the queues, which our content policy lets work, and can change nothing', async () => {
  const { hostname, port } = new URL(redisUrl())
  const queue = new Queue('understand-for-a-look', { connection: { host: hostname, port: Number(port) } })
  await queue.add('understand', { experienceId: 'an id' })
  const server = await startWebServer({ queueBoard: createQueueBoard([queue], '/settings/queues') })
  const member = await openMember(server, { roles: ['administrator'] }, WIDTHS.desktop)
  const { page } = member
  await member.go('/settings/queues/queue/understand-for-a-look')
  await page.getByText('an id').first().waitFor()
  const tried = await page.request.put('/settings/queues/api/queues/understand-for-a-look/empty', {
    headers: { Origin: server.url },
  })
  expect(tried.status()).toBe(405)
  expect(await queue.getWaitingCount()).toBe(1)
  await queue.obliterate({ force: true })
  await queue.close()
})
