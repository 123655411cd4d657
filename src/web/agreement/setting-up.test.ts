import { describe, expect, it } from 'vitest'
import { aBegunRound, anAgreementForum, aRecord, BUS, open, say } from '../../../test/support/agreement-pages.js'
import { aReadRecord } from '../../../test/support/some-records.js'
import { pageOf } from '../../../test/support/web.js'

describe('setting up a round', () => {
  it('draws the messages, once and for all', async () => {
    const { browser, round, at, records } = await aBegunRound()
    expect(round.items.map(({ experienceId }) => experienceId).sort()).toEqual(records.map(({ id }) => id).sort())
    const page = await open(browser, at)
    expect(page('.es-coders').text()).toMatch(/Ann Lee: 0 of 2\s+Bea Khan: 0 of 2/)
    expect(page('main').text()).toContain('2 of 2 messages were drawn at random')
  })

  it('draws from a list of the inbox, given as its address', async () => {
    const { setUp, deps } = await anAgreementForum([aRecord(), aReadRecord('The plan took a year.')])
    await setUp({ list: 'https://forum.example/inbox?theme=transport-reliability-safety&after=x' }).expect(303)
    const [round] = await deps.codings.all()
    expect(round?.drawing).toMatchObject({ list: 'theme=transport-reliability-safety', pool: 1 })
  })

  it('takes the list along that somebody comes from', async () => {
    const { browser } = await anAgreementForum()
    const page = await open(browser, '/agreement/set-up?list=theme%3Dehcp-timeliness')
    expect(page('#list').attr('value')).toBe('theme=ehcp-timeliness')
  })

  it.each([
    ['name', { name: ' ' }, 'Enter a name'],
    ['coders', { coders: [] }, 'Choose two people or more'],
    ['size', { size: '1000' }, 'from 2 to 100'],
    ['size', { size: 'many' }, 'from 2 to 100'],
    ['method', { method: '' }, 'Choose how to draw'],
    ['list', { list: 'x=?theme=no-such-theme' }, 'no message to draw'],
  ])('is refused with a wrong %s', async (field, wrong, message) => {
    const { setUp, deps } = await anAgreementForum()
    const page = pageOf(await setUp(wrong).expect(422))
    expect(page(`#${field}-error`).text()).toContain(message)
    expect(page('title').text()).toMatch(/^Error: /)
    expect(await deps.codings.all()).toEqual([])
  })

  it('offers only people who may read', async () => {
    const { browser, join } = await anAgreementForum()
    await join({ name: 'Cat Gone', roles: [] })
    const page = await open(browser, '/agreement/set-up')
    expect(page('input[name=coders]').length).toBe(2)
  })
})

describe('taking a round away', () => {
  it('is there for a mistake, as long as nobody has begun', async () => {
    const { browser, at, deps } = await aBegunRound()
    expect((await open(browser, at))('main a[href$=remove]').text()).toBe('Take this round away')
    expect((await open(browser, `${at}/remove`))('h1').text()).toBe('Take this round away?')
    expect((await browser.post(`${at}/remove`).expect(303)).headers.location).toBe('/agreement?done=removed')
    expect(await deps.codings.all()).toEqual([])
    expect((await open(browser, '/agreement?done=removed'))('.govuk-notification-banner').text()).toContain('gone')
    await open(browser, at, 404)
  })

  it('is refused once somebody has begun, and the round can be ended instead', async () => {
    const { browser, bea, at, deps } = await aBegunRound()
    await open(bea.browser, `${at}/remove`, 403)
    await say(bea.browser, `${at}/code/1`, BUS)
    const to = `${at}?problem=begun`
    expect((await browser.get(`${at}/remove`).expect(303)).headers.location).toBe(to)
    expect((await browser.post(`${at}/remove`).expect(303)).headers.location).toBe(to)
    expect((await deps.codings.all()).length).toBe(1)
    const page = await open(browser, to)
    expect(page('[role=alert]').text()).toContain('this round stays')
    expect(page('main a[href$=remove]').length).toBe(0)
    expect(page('main a[href$=end]').length).toBe(1)
  })
})
