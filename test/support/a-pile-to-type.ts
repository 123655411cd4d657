import type { Page } from 'playwright-core'
import { beforeEach, expect } from 'vitest'
import { paths } from '../../src/web/paths.js'
import { aPileIn } from './a-typed-pile.js'
import { WIDTHS } from './browser.js'
import type { Member } from './group-member.js'
import { inBrowser } from './in-browser.js'
import { knownSurvey } from './paper-keys.js'
import { startWebServer, type WebServer } from './web-server.js'

/** A pile of 40 sheets that are known beforehand, and a volunteer before it with a browser; made anew for every test. */
export const aPileToType = () => {
  const { openMember } = inBrowser()
  const { edition, answers } = knownSurvey()
  let server: WebServer
  let member: Member
  let page: Page
  let batch: Awaited<ReturnType<typeof aPileIn>>['batch']

  beforeEach(async () => {
    server = await startWebServer()
    ;({ batch } = await aPileIn(server.deps, edition, { sheets: 40 }))
    member = await openMember(server, { roles: ['volunteer'] }, WIDTHS.desktop)
    page = member.page
  })

  const sheets = () => server.deps.responses.ofBatch(batch.id)
  return {
    questionnaire: edition.questionnaire,
    openMember,
    now: () => ({ server, member, page, batch }),
    opened: async (of = page) => {
      await of.goto(`${server.url}${paths.pileType(batch.id)}`)
      await of.locator('[data-sheet][data-ready]').waitFor()
    },
    whenSaved: (of = page) => of.getByText('All saved.', { exact: true }).waitFor(),
    sheets,
    finished: async () => (await sheets()).filter(({ state }) => state === 'finished'),
    sheetOf: (place: number) => answers[place] ?? {},
    inHand: (of = page) => of.evaluate<string>('document.activeElement.id'),
    saidOf: (id: string, of = page) => of.locator(`[data-question="${id}"] [data-said]`).textContent(),
    whenKeptForOffline: () =>
      expect
        .poll(() =>
          page.evaluate(
            `caches.match(location.pathname).then(kept => Boolean(kept && navigator.serviceWorker.controller))`,
          ),
        )
        .toBe(true),
  }
}
