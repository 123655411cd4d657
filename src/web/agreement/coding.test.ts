import { describe, expect, it } from 'vitest'
import { aBegunRound, aFinishedRound, aRecord, BUS, open, PLAN, say } from '../../../test/support/agreement-pages.js'
import { pageOf } from '../../../test/support/web.js'

describe('coding', () => {
  it('shows the words with names hidden and the themes with their definitions, and nothing that the machine said', async () => {
    const { browser, at } = await aBegunRound([aRecord(), aRecord()])
    const page = await open(browser, `${at}/code/1`)
    expect(page('.es-told').text()).toBe('The bus is late again.')
    expect(page(`input[value=${BUS}]`).attr('checked')).toBeUndefined()
    expect(page('.es-picker .govuk-hint').text()).toContain('EHC')
    expect(page(`input[value=${BUS}]`).attr('data-cues')?.split(' ')).toContain('bus')
    expect(page('.es-mark').length).toBe(0)
    expect(page('details[data-theme][open]').length).toBe(0)
  })

  it('keeps each message at once and goes on to the next, then to a last look', async () => {
    const { browser, at } = await aBegunRound()
    expect((await browser.get(`${at}/code`).expect(303)).headers.location).toBe(`${at}/code/1`)
    expect((await say(browser, `${at}/code/1`, BUS, PLAN).expect(303)).headers.location).toBe(`${at}/code/2`)
    expect((await open(browser, `${at}/code/2`))('progress').attr('value')).toBe('1')
    expect((await say(browser, `${at}/code/2`, 'none').expect(303)).headers.location).toBe(`${at}/hand-in`)
    const page = await open(browser, `${at}/hand-in`)
    expect(page('dd.govuk-summary-list__value').last().text()).toBe('None of these')
    expect((await open(browser, `${at}/code/1`))(`input[value=${BUS}]`).attr('checked')).toBeDefined()
    expect((await open(browser, `${at}/code/2`))('#none').attr('checked')).toBeDefined()
  })

  it.each([
    ['nothing', [], 'Choose what this is about'],
    ['themes and none', [BUS, 'none'], 'not both'],
    ['a theme that is not on the list', ['no-such-theme'], 'not on the list any more'],
  ])('refuses %s and keeps what was ticked', async (_name, codes, message) => {
    const { browser, at } = await aBegunRound()
    const page = pageOf(await say(browser, `${at}/code/1`, ...codes).expect(422))
    expect(page('#codes-error').text()).toContain(message)
    expect(page('#none').attr('checked') !== undefined).toBe(codes.includes('none'))
    expect(page(`input[value=${BUS}]`).attr('checked') !== undefined).toBe(codes.includes(BUS))
    expect((await open(browser, `${at}/code/1`))('progress').attr('value')).toBe('0')
  })

  it('cannot be handed in before the last message', async () => {
    const { browser, at, round, deps } = await aBegunRound()
    await say(browser, `${at}/code/1`, BUS)
    expect((await browser.post(`${at}/hand-in`).expect(303)).headers.location).toBe(`${at}/code`)
    expect((await deps.codings.find(round.id))?.coders.map(({ handedInAt }) => handedInAt)).toEqual([null, null])
  })

  it('hides what may be hard to read until it is asked for', async () => {
    const decided = { distressing: { value: true, by: 'x', at: '2026-11-21T10:00:00.000Z' } }
    const { browser, at } = await aBegunRound([1, 2].map(() => aRecord('He is in despair.', { decided })))
    const page = await open(browser, `${at}/code/1`)
    expect(page('body').text()).not.toContain('despair')
    const { location } = (await browser.post(`${at}/code/1/uncover`).expect(303)).headers
    expect((await open(browser, String(location)))('.es-told').text()).toBe('He is in despair.')
  })

  it('does not show a message that has come into the safeguarding lane', async () => {
    const { browser, at, round, flag } = await aBegunRound()
    await flag(round.items[0]?.experienceId)
    await open(browser, `${at}/code/1`, 404)
    expect((await browser.get(`${at}/code`).expect(303)).headers.location).toBe(`${at}/code/2`)
  })
})

describe('blindness', () => {
  it('shows nobody what others said before all have handed in, not even who set the round up', async () => {
    const { browser, bea, at } = await aBegunRound()
    await say(bea.browser, `${at}/code/1`, PLAN)
    await say(browser, `${at}/code/1`, BUS)
    await say(browser, `${at}/code/2`, BUS)
    await browser.post(`${at}/hand-in`).expect(303)
    const page = await open(browser, at)
    expect(page('.es-coders').text()).toMatch(/Ann Lee: done\s+Bea Khan: 1 of 2/)
    expect(page('main').text()).not.toContain('Alpha')
    await open(browser, `${at}/settle/1`, 404)
  })

  it('lets nobody change an answer that was handed in', async () => {
    const { browser, at } = await aFinishedRound()
    await open(browser, `${at}/code/1`, 404)
    await say(browser, `${at}/code/1`, PLAN).expect(404)
  })

  it('keeps a round from those who have no part in it', async () => {
    const { join, at } = await aBegunRound()
    const other = await join({ roles: ['volunteer'] })
    await open(other.browser, at, 404)
    await open(other.browser, `${at}/code/1`, 404)
    expect((await open(other.browser, '/agreement'))('.es-row').length).toBe(0)
    const reviewer = await join({ roles: ['reviewer'] })
    expect((await open(reviewer.browser, at))('.es-coders').length).toBe(1)
    await open(reviewer.browser, `${at}/code/1`, 404)
  })

  it('ends for everybody when a reviewer ends it, with what each has said', async () => {
    const { browser, bea, at } = await aBegunRound()
    await say(browser, `${at}/code/1`, BUS)
    await bea.browser.get(`${at}/end`).expect(403)
    expect((await open(browser, `${at}/end`))('h1').text()).toBe('End this round now?')
    await browser.post(`${at}/end`).expect(303)
    await open(bea.browser, `${at}/code/1`, 404)
    expect((await open(browser, at))('main').text()).toContain('nothing to compare')
  })
})
