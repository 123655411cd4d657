import { describe, expect, it } from 'vitest'
import type { Role } from '../../src/domain/people.js'
import { makeDueDigest } from '../../src/usecases/digest/make-digest.js'
import { TOLD_WEEK, tellAWeek } from '../support/a-told-week.js'
import { WAYS } from '../support/browser.js'
import { inBrowser } from '../support/in-browser.js'
import { startWebServer } from '../support/web-server.js'

const { openMember } = inBrowser()

const aForum = async (options: Parameters<typeof openMember>[2], roles: Role[]) => {
  const server = await startWebServer()
  await tellAWeek(server.deps.experiences)
  await makeDueDigest(server.deps)()
  const member = await openMember(server, { name: 'Ann Lee', roles }, options)
  return { server, member, main: () => member.page.locator('main').textContent() }
}

describe.each(Object.entries(WAYS))('on a %s', (_name, options) => {
  it('the group reads what was new, and says what is no topic', async () => {
    const { member, main } = await aForum(options, ['reviewer'])
    await member.page.goto('/insights/week')
    await member.sees('What was new')
    expect(member.page.url()).toMatch(/\/insights\/week\/2026-11-09$/)
    const text = await main()
    expect(text).toContain('hydrotherapy, pool')
    expect(text).toContain('Told more often')
    expect(text).toContain('at one event (FAIR26)')
    expect(text).not.toContain('Oliver')
    expect(await member.page.locator('.es-digest__topic blockquote').count()).toBe(3)

    await member.page.getByRole('button', { name: /^Not a topic/ }).click()
    await member.page.getByText('Put aside. It will not come back').waitFor()
    await member.sees('What was new')
    expect(await member.page.locator('.es-digest__topic').count()).toBe(0)
    await member.page.getByText('Put aside: not a topic (1)').click()
    await member.page.getByRole('button', { name: /^It is a topic/ }).click()
    await member.page.getByText('It counts as a topic again.').waitFor()
    expect(await member.page.locator('.es-digest__topic').count()).toBe(1)
  })

  it('an administrator makes a sub-theme of a topic, with its words filled in', async () => {
    const { member, server } = await aForum(options, ['administrator'])
    await member.go(`/insights/week/${TOLD_WEEK}`)
    await member.sees('What was new')
    const [theme] = server.deps.frame.themes
    await member.page.getByLabel('Make a sub-theme of this, in').selectOption(theme?.id ?? '')
    await member.page.getByRole('button', { name: /^Go on/ }).click()
    await member.sees(`Add a sub-theme to ${theme?.name}`)
    expect(await member.page.getByLabel('Words that show it (optional)').inputValue()).toMatch(/^hydrotherapy, pool/)
  })

  it('a volunteer reads, and an earlier week that nobody put together is put together by a reviewer', async () => {
    const { member, server } = await aForum(options, ['volunteer'])
    await member.go(`/insights/week/${TOLD_WEEK}`)
    await member.sees('What was new')
    expect(
      await member.page
        .getByRole('button')
        .filter({ hasText: /topic|anew/ })
        .count(),
    ).toBe(0)
    await member.page.getByRole('link', { name: 'The week before' }).click()
    await member.sees('What was new')
    expect(await member.page.locator('main').textContent()).toContain('Nobody has put this week together yet.')

    const bea = await openMember(server, { roles: ['reviewer'] }, options)
    await bea.go('/insights/week/2026-11-02')
    await bea.press('Put this week together')
    await bea.page.getByText('from the messages as they are now.').waitFor()
    await bea.sees('What was new')
    expect(await bea.page.locator('main').textContent()).toContain('No theme has moved by more than chance.')
  })
})
