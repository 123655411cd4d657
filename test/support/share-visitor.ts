import type { Page } from 'playwright-core'
import type { Visitor } from './browser.js'

export const SHARE_PAGES = {
  words: 'What would you like to tell us?',
  about: 'A few questions about you (optional)',
  consent: 'What may we do with it?',
  check: 'Check your answers',
  sent: 'Thank you. We have it',
} as const

export const write = (page: Page, words: string): Promise<void> => page.getByLabel('Write it here').fill(words)

/** From the page after the words to "Check your answers", each page checked on the way. */
export const answerTheRest = async (visitor: Visitor): Promise<void> => {
  await visitor.sees(SHARE_PAGES.about)
  await visitor.press('Skip this page')
  await visitor.sees(SHARE_PAGES.consent)
  await chooseConsent(visitor.page)
  await visitor.press('Continue')
  await visitor.sees(SHARE_PAGES.check)
}

export const chooseConsent = async (page: Page): Promise<void> => {
  for (const [question, answer] of [
    ['Can we keep', 'Yes'],
    ['Can we use your words', 'No'],
    ['Can we talk with you', 'No'],
  ] as const) {
    await page.getByRole('group', { name: question }).getByLabel(answer).check()
  }
}

export const referenceOn = async (page: Page): Promise<string> =>
  (await page.locator('.es-reference').textContent())?.trim() ?? ''
