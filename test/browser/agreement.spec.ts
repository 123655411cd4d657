import { describe, expect, it } from 'vitest'
import { WAYS, WIDTHS } from '../support/browser.js'
import type { Member } from '../support/group-member.js'
import { inBrowser } from '../support/in-browser.js'
import { aReadRecord, keepAll } from '../support/some-records.js'
import { startWebServer } from '../support/web-server.js'

const { openMember } = inBrowser()

const BUS = 'transport-reliability-safety'
const WORDS = ['The bus is late again.', 'The plan took a year to come.', 'The taxi never came and nobody rang.']

const aForum = async (options: Parameters<typeof openMember>[2]) => {
  const server = await startWebServer()
  await keepAll(
    server.deps.experiences,
    WORDS.map(text => aReadRecord(text, {}, { themes: { [BUS]: text.slice(0, 8) } })),
  )
  const ann = await openMember(server, { name: 'Ann Lee', roles: ['reviewer'] }, options)
  const bea = await openMember(server, { name: 'Bea Khan', roles: ['volunteer'] }, options)
  return { ann, bea }
}

const setUp = async ({ page, go, sees, press }: Member): Promise<void> => {
  await go('/agreement')
  await sees('Do we agree on what people tell us?')
  await page.getByRole('button', { name: 'Set up a round' }).click()
  await sees('Set up a round')
  await press('Draw the messages')
  await sees('Set up a round')
  await page.getByLabel('Name of this round').fill('Autumn')
  for (const name of ['Ann Lee', 'Bea Khan']) await page.getByLabel(name).check({ force: true })
  await press('Draw the messages')
  await sees('Autumn')
}

/** Opens the theme in which it stands first, as a hand does. */
const tick = async ({ page }: Member, theme: string, part: string): Promise<void> => {
  const box = page.getByLabel(part, { exact: true })
  if (!(await box.isVisible())) await page.locator('summary', { hasText: theme }).click()
  await box.check({ force: true })
}

const THEME = 'Travel to school and college'
const PART = 'Reliability, safety and quality of the journey'

describe.each(Object.entries(WAYS))('on a %s', (_name, width) => {
  it('two people code blind to each other, see how far they agree and settle what stands', async () => {
    const { ann, bea } = await aForum(width)
    await setUp(ann)
    await ann.page.getByRole('button', { name: 'Go on coding' }).click()
    await ann.sees('Message 1 of 3')
    await ann.press('Save and go on')
    await ann.page.getByText('Choose what this is about').first().waitFor()
    await ann.sees('Message 1 of 3')
    for (const place of [1, 2, 3]) {
      await ann.sees(`Message ${place} of 3`)
      await tick(ann, THEME, PART)
      await ann.press('Save and go on')
    }
    await ann.sees('Check your answers')
    await ann.press('Hand in my answers')
    await ann.sees('Autumn')
    expect(await ann.page.locator('main').textContent()).toContain('Bea Khan: 0 of 3')

    await bea.go('/agreement')
    await bea.page.getByRole('link', { name: 'Go on coding' }).click()
    for (const place of [1, 2, 3]) {
      await bea.sees(`Message ${place} of 3`)
      await bea.page.getByLabel('None of these').check({ force: true })
      await bea.press('Save and go on')
    }
    await bea.press('Hand in my answers')
    await bea.sees('Autumn')
    await bea.page.getByText('All figures as tables').click()
    await bea.page.getByText('Every two people').first().waitFor()
    await bea.sees('Autumn')

    await ann.go(bea.page.url())
    await ann.page
      .getByRole('link', { name: /Talk and settle/ })
      .first()
      .click()
    await ann.sees('Settle message 1')
    await tick(ann, THEME, PART)
    await ann.press('This is what stands')
    await ann.page.getByText('What you settled now stands').waitFor()
    await ann.sees('Autumn')
    await ann.page.getByText('1 of 3').waitFor()
  })
})

describe('by keyboard alone', () => {
  it('a theme is found by typing and saved, in a word and three keys', async () => {
    const { ann } = await aForum(WIDTHS.desktop)
    await setUp(ann)
    await ann.page.getByRole('button', { name: 'Go on coding' }).click()
    await ann.sees('Message 1 of 3')
    const { keyboard } = ann.page
    await keyboard.press('/')
    await keyboard.type('bus zebra')
    await ann.page.getByText('No theme fits').waitFor()
    await keyboard.press('Control+a')
    await keyboard.type('taxi')
    await ann.page.getByText(`Enter takes: ${PART}`).waitFor()
    await keyboard.press('Enter')
    await ann.page
      .getByText(/^Chosen/)
      .first()
      .waitFor()
    await ann.sees('Message 1 of 3')
    await keyboard.press('Enter')
    await ann.sees('Message 2 of 3')
    await keyboard.press('0')
    await keyboard.press('s')
    await ann.sees('Message 3 of 3')
    expect(await ann.page.locator('progress').getAttribute('value')).toBe('2')
  })
})
