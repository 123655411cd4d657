import { describe, it } from 'vitest'
import { aLearntRound, aScore } from '../support/a-learnt-round.js'
import { WIDTHS, WITHOUT_SCRIPTS } from '../support/browser.js'
import { fakeLearning } from '../support/fake-learning.js'
import { inBrowser } from '../support/in-browser.js'
import { startWebServer } from '../support/web-server.js'

const { openMember } = inBrowser()

const at = new Date('2026-11-15T10:00:00.000Z')
const WAYS = { ...WIDTHS, 'phone without scripts': WITHOUT_SCRIPTS }
const LATE = 'theme:transport-reliability-safety'

/** A forum whose machine learnt twice, from sixty records. */
const aServer = async () => {
  const learning = fakeLearning()
  learning.decided = 60
  const scores = [
    aScore(LATE, 32, 4, 8, 43),
    aScore('theme:school-bullying', 1, 0, 1, 3),
    aScore('phase:primary', 9, 1, 1),
  ]
  for (let times = 0; times < 2; times += 1) {
    await learning.ask(null, at)
    const claim = await learning.claim(at)
    if (claim) await learning.finish(claim, aLearntRound({ unseen: scores }), at)
  }
  return startWebServer({ learning })
}

describe.each(Object.entries(WAYS))('on a %s', (_name, options) => {
  it('an administrator sees how well Earshot reads, goes back, and lets it learn', async () => {
    const server = await aServer()
    const { page, ...ann } = await openMember(server, { roles: ['administrator'] }, options)
    await ann.go('/settings')
    await page.getByRole('link', { name: 'How well Earshot reads' }).click()
    await ann.sees('How well Earshot reads')
    await page.getByRole('row', { name: /finds 8 of 10, 9 of 10 are right/ }).waitFor()
    await page.getByRole('button', { name: 'Read with this one again: Round 1' }).click()
    await page.getByText('Earshot reads with it from now on.').waitFor()
    await ann.press('Learn from our decisions now')
    await page.getByRole('heading', { name: 'Earshot is learning' }).waitFor()
    await ann.sees('How well Earshot reads')
  })

  it('a volunteer finds it from the list of themes, and can only look', async () => {
    const server = await aServer()
    const { page, ...bob } = await openMember(server, { roles: ['volunteer'] }, options)
    await bob.go('/settings/code-frame')
    await page.getByRole('link', { name: 'How well Earshot finds them' }).click()
    await bob.sees('How well Earshot reads')
    if ((await page.locator('main').getByRole('button').count()) > 0) throw new Error('a volunteer can press something')
  })
})
