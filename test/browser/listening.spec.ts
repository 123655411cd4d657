import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { WIDTHS } from '../support/browser.js'
import { sayWhy } from '../support/group-member.js'
import { inBrowser, PLAYING_BY_ITSELF } from '../support/in-browser.js'
import { aHeardNote, keepAll } from '../support/some-records.js'
import { startWebServer } from '../support/web-server.js'

const { openMember } = inBrowser(PLAYING_BY_ITSELF)

const ofPlayer = (page: Page, what: string) => page.evaluate<number>(`document.querySelector('audio').${what}`)

it('a voice is followed word by word, heard at the speed that was chosen before, and wound back by a key', async () => {
  const server = await startWebServer()
  const first = await aHeardNote(server.deps.blobs)
  const second = await aHeardNote(server.deps.blobs, { receivedAt: '2026-11-20T10:00:00.000Z' })
  await keepAll(server.deps.experiences, [first, second])
  const member = await openMember(server, {}, WIDTHS.desktop)
  const { page } = member
  await member.go(`/experiences/${first.reference}/original`)
  await sayWhy(member)
  await member.sees(first.reference)

  await page.locator('[data-start]', { hasText: /^brilliant/ }).click()
  expect(await ofPlayer(page, 'currentTime')).toBeGreaterThan(4.5)
  await page.locator('.es-word--now', { hasText: /brilliant|though/ }).waitFor()
  await page.keyboard.press('l')
  await expect.poll(() => ofPlayer(page, 'paused')).toBe(true)
  await page.keyboard.press('b')
  expect(await ofPlayer(page, 'currentTime')).toBeLessThan(2)

  await page.getByLabel('Speed').selectOption('1.5 ×')
  expect(await ofPlayer(page, 'playbackRate')).toBe(1.5)
  await member.go(`/experiences/${second.reference}/original`)
  await sayWhy(member)
  await member.sees(second.reference)
  expect(await ofPlayer(page, 'playbackRate')).toBe(1.5)
  expect(await page.getByLabel('Speed').inputValue()).toBe('1.5')
})
