import { beforeEach, describe, expect, it } from 'vitest'
import { type Visitor, WIDTHS } from '../support/browser.js'
import { inBrowser } from '../support/in-browser.js'
import { answerTheRest, chooseConsent, referenceOn, SHARE_PAGES, write } from '../support/share-visitor.js'
import { startWebServer, type WebServer } from '../support/web-server.js'

const { openVisitor } = inBrowser()
let server: WebServer
let visitor: Visitor

beforeEach(async () => {
  server = await startWebServer()
})

describe.each([
  ['on a phone', WIDTHS.phone],
  ['at a desk', WIDTHS.desktop],
])('a story written %s', (_where, width) => {
  beforeEach(async () => {
    visitor = await openVisitor(server, width)
  })

  it('is kept, with the answers to the questions', async () => {
    const { page } = visitor
    await visitor.go('/')
    await visitor.sees('Tell us what life is really like')
    await visitor.press('Share your experience')
    await visitor.sees(SHARE_PAGES.words)
    await write(page, 'The new taxi driver is kind.\nWe can breathe again. 😊')
    await visitor.press('Continue')
    await visitor.sees(SHARE_PAGES.about)
    await page.getByLabel('Where do you live? (optional)').selectOption('Redditch')
    await page.getByLabel('5 to 10').check()
    await page.getByLabel('School or college transport').check()
    await visitor.press('Continue')
    await visitor.sees(SHARE_PAGES.consent)
    await chooseConsent(page)
    await visitor.press('Continue')
    await visitor.sees(SHARE_PAGES.check)
    await visitor.press('Send it now')
    await visitor.sees(SHARE_PAGES.sent)

    const record = await server.deps.experiences.findByReference(await referenceOn(page))
    expect(record?.words).toBe('The new taxi driver is kind.\nWe can breathe again. 😊')
    expect(record?.stated).toEqual({ area: 'redditch', ageGroup: '5-10', services: ['transport'] })
    expect(record?.consent).toMatchObject({ keep: true, quote: false, contact: false })
  })

  it('can be changed at the end without answering everything again', async () => {
    const { page } = visitor
    await visitor.go('/share')
    await write(page, 'First words')
    await visitor.press('Continue')
    await answerTheRest(visitor)
    await page.getByRole('link', { name: 'Change what you want to tell us' }).click()
    await visitor.sees(SHARE_PAGES.words)
    await write(page, 'Better words')
    await visitor.press('Continue')
    await visitor.sees(SHARE_PAGES.check)
    expect(await page.locator('.es-words').textContent()).toBe('Better words')
  })

  it('shows what is missing, in words and beside the field, with the keyboard on the list', async () => {
    const { page } = visitor
    await visitor.go('/share')
    await visitor.press('Continue')
    await page.locator('.govuk-error-summary:focus').waitFor()
    await visitor.sees(SHARE_PAGES.words)
    expect(await page.title()).toMatch(/^Error: /)
    await page.getByRole('link', { name: 'Write something, or record your voice' }).click()
    await page.locator('#text:focus').waitFor()
  })

  it('can be deleted by who does not want it kept', async () => {
    const { page } = visitor
    await visitor.go('/share')
    await write(page, 'On second thoughts')
    await visitor.press('Continue')
    await visitor.press('Skip this page')
    await page.getByRole('group', { name: 'Can we keep' }).getByLabel('No').check()
    await visitor.press('Continue')
    await visitor.sees('Then we cannot keep it')
    await visitor.press('Delete it now')
    await visitor.sees('It is deleted')
    expect(await server.deps.drafts.untouchedSince(new Date('2100-01-01'), 1)).toEqual([])
  })
})

describe('the other pages', () => {
  it.each([
    ['/privacy', 'How we look after what you tell us'],
    ['/accessibility', 'Can everyone use this site?'],
    ['/nowhere', 'We cannot find that page'],
  ])('%s is there for everyone', async (path, heading) => {
    visitor = await openVisitor(server)
    await visitor.go(path)
    await visitor.sees(heading)
  })
})
