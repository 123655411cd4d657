import { describe, expect, it } from 'vitest'
import { aFinishedRound, BUS, open, PLAN } from '../../../test/support/agreement-pages.js'
import { pageOf } from '../../../test/support/web.js'

describe('the results', () => {
  it('say in plain words how far people agree, with the figures behind it', async () => {
    const { bea, at } = await aFinishedRound()
    const page = await open(bea.browser, at)
    expect(page('.govuk-body-l').text()).toBe('You said just the same of 1 out of 2 messages (50 %).')
    expect(page('.es-agree__row').first().text()).toMatch(/Talk about it/)
    expect(page('.es-agree svg circle').length).toBeGreaterThan(0)
    expect(page('caption').text()).toContain('Every two people')
    expect(page('body').text()).not.toMatch(/NaN|undefined|Infinity/)
  })

  it('show the machine apart from the people', async () => {
    const { browser, at } = await aFinishedRound()
    const page = await open(browser, at)
    expect(page('#machine-heading').text()).toBe('Earshot beside you')
    expect(page('.es-coders, .es-said-by dt').text()).not.toContain('Earshot')
  })

  it('list what to talk about, and let only reviewers settle it', async () => {
    const { browser, bea, at } = await aFinishedRound()
    const page = await open(browser, at)
    expect(page('#talk .es-row').length).toBe(1)
    expect(page('#talk .es-said-by').text()).toMatch(/Ann Lee.*Bea Khan/s)
    expect(page('#talk a[href*=settle]').length).toBe(1)
    expect((await open(bea.browser, at))('#talk a[href*=settle]').length).toBe(0)
  })

  it('do not show the words of what came into the safeguarding lane meanwhile', async () => {
    const { browser, at, records, flag } = await aFinishedRound()
    for (const { id } of records) await flag(id, 'urgent')
    const page = await open(browser, at)
    expect(page('#talk .es-row').text()).toContain('not shown here any more')
    expect(page('body').text()).not.toContain('The plan took a year.')
    expect(page('#talk a[href*=settle]').length).toBe(0)
  })
})

describe('settling', () => {
  const settling = async () => {
    const all = await aFinishedRound()
    const page = await open(all.browser, `${all.at}/settle/2`)
    const seen = String(page('input[name=seen]').attr('value'))
    const settle = (...codes: string[]) => all.browser.post(`${all.at}/settle/2`).type('form').send({ codes, seen })
    const record = async () => {
      const round = await all.deps.codings.find(all.round.id)
      return all.deps.experiences.find(round?.items[1]?.experienceId ?? '')
    }
    return { ...all, page, settle, record }
  }

  it('shows what each said, the machine as well, and what the record says now', async () => {
    const { page } = await settling()
    expect(
      page('.es-said-by dt')
        .toArray()
        .map(one => page(one).text()),
    ).toEqual(['Ann Lee', 'Bea Khan', 'Earshot', 'On the record now'])
  })

  it('puts what was settled onto the record and says so in the list', async () => {
    const { browser, at, settle, record } = await settling()
    expect((await settle(PLAN).expect(303)).headers.location).toBe(`${at}?done=settled#talk`)
    const standing = (await record())?.tags.filter(({ status }) => status !== 'rejected')
    expect(standing).toMatchObject([{ codeId: PLAN, status: 'confirmed' }])
    const page = await open(browser, `${at}?done=settled`)
    expect(page('#talk .govuk-tag').text()).toBe('Settled')
    expect((await open(browser, `${at}/settle/2`))(`input[value=${PLAN}]`).attr('checked')).toBeDefined()
  })

  it('can settle that it is about none of the themes', async () => {
    const { settle, record } = await settling()
    await settle('none').expect(303)
    expect((await record())?.tags.every(({ status }) => status === 'rejected')).toBe(true)
  })

  it('is refused when somebody changed the record meanwhile, and shows it as it is now', async () => {
    const { deps, person, settle, record } = await settling()
    await deps.review.decide((await record())?.reference ?? '', { kind: 'add-tag', codeId: PLAN }, person.id)
    const page = pageOf(await settle(BUS).expect(422))
    expect(page('#codes-error').text()).toContain('changed the themes')
    expect(page('input[name=seen]').attr('value')).toContain(`${PLAN}:confirmed`)
    expect(page(`input[value=${BUS}]`).attr('checked')).toBeDefined()
  })
})
