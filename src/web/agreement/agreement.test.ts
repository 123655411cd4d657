import { describe, expect, it } from 'vitest'
import { aPerson } from '../../../test/support/builders.js'
import { aBrowser, PASSWORD, signedIn } from '../../../test/support/signed-in.js'
import { aReadRecord, keepAll } from '../../../test/support/some-records.js'
import { pageOf } from '../../../test/support/web.js'
import type { Experience } from '../../domain/experience.js'
import type { Person } from '../../domain/people.js'

const BUS = 'transport-reliability-safety'
const PLAN = 'ehcp-timeliness'

const read = (text = 'The bus is late again.', overrides: Partial<Experience> = {}) =>
  aReadRecord(text, overrides, { themes: { [BUS]: text.slice(0, 7) } })

/** Ann, a reviewer, who is signed in, Bea, a volunteer, and their records. */
const aForum = async (
  records: Experience[] = [read(), read('The plan took a year.')],
  roles: Person['roles'] = ['reviewer'],
) => {
  const all = await signedIn({ name: 'Ann Lee', roles })
  await keepAll(all.deps.experiences, records)
  const join = async (about: Partial<Person>) => {
    const person = aPerson(about)
    await all.deps.people.create(person, await all.deps.passwords.hash(PASSWORD), all.clock.now())
    const browser = aBrowser(all.app)
    await browser.post('/sign-in').type('form').send({ email: person.email, password: PASSWORD }).expect(303)
    return { person, browser }
  }
  const bea = await join({ name: 'Bea Khan', roles: ['volunteer'] })
  const coders = [all.person.id, bea.person.id]
  const setUp = (fields: object = {}) =>
    all.browser
      .post('/agreement/set-up')
      .type('form')
      .send({ name: 'Autumn', coders, size: 30, method: 'random', ...fields })
  return { ...all, bea, join, setUp, records }
}

type Browser = ReturnType<typeof aBrowser>

const open = async (browser: Browser, path: string, status = 200) => pageOf(await browser.get(path).expect(status))
const say = (browser: Browser, path: string, ...codes: string[]) => browser.post(path).type('form').send({ codes })

/** A round that Ann has set up, with what each says of its two messages still to come. */
const aBegunRound = async (records?: Experience[]) => {
  const all = await aForum(records)
  const { headers } = await all.setUp().expect(303)
  const round = (await all.deps.codings.all())[0]
  if (!round) throw new Error('no round')
  const at = `/agreement/${round.id}`
  expect(headers.location).toBe(`${at}?done=set-up`)
  return { ...all, round, at }
}

/** The same when both have handed in: Ann chose the bus twice, Bea the bus once and the plan once. */
const aFinishedRound = async () => {
  const all = await aBegunRound()
  const { browser, bea, at } = all
  await say(browser, `${at}/code/1`, BUS)
  await say(browser, `${at}/code/2`, BUS)
  await browser.post(`${at}/hand-in`).expect(303)
  await say(bea.browser, `${at}/code/1`, BUS)
  await say(bea.browser, `${at}/code/2`, PLAN)
  await bea.browser.post(`${at}/hand-in`).expect(303)
  return all
}

describe('setting up a round', () => {
  it('draws the messages, once and for all', async () => {
    const { browser, round, at, records } = await aBegunRound()
    expect(round.items.map(({ experienceId }) => experienceId).sort()).toEqual(records.map(({ id }) => id).sort())
    const page = await open(browser, at)
    expect(page('.es-coders').text()).toMatch(/Ann Lee: 0 of 2\s+Bea Khan: 0 of 2/)
    expect(page('main').text()).toContain('2 of 2 messages were drawn at random')
  })

  it('draws from a list of the inbox, given as its address', async () => {
    const { setUp, deps } = await aForum([read(), aReadRecord('The plan took a year.')])
    await setUp({ list: 'https://forum.example/inbox?theme=transport-reliability-safety&after=x' }).expect(303)
    const [round] = await deps.codings.all()
    expect(round?.drawing).toMatchObject({ list: 'theme=transport-reliability-safety', pool: 1 })
  })

  it('takes the list along that somebody comes from', async () => {
    const { browser } = await aForum()
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
    const { setUp, deps } = await aForum()
    const page = pageOf(await setUp(wrong).expect(422))
    expect(page(`#${field}-error`).text()).toContain(message)
    expect(page('title').text()).toMatch(/^Error: /)
    expect(await deps.codings.all()).toEqual([])
  })

  it('offers only people who may read', async () => {
    const { browser, join } = await aForum()
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

describe('coding', () => {
  it('shows the words with names hidden and the themes with their definitions, and nothing that the machine said', async () => {
    const { browser, at } = await aBegunRound([read(), read()])
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
    const hard = read('He is in despair.', {
      decided: { distressing: { value: true, by: 'x', at: '2026-11-21T10:00:00.000Z' } },
    })
    const { browser, at } = await aBegunRound([
      hard,
      { ...read(), ...hard, id: read().id, reference: read().reference, externalId: 'b' },
    ])
    const page = await open(browser, `${at}/code/1`)
    expect(page('details:not([open]) .es-told').text()).toBe('He is in despair.')
  })

  it('does not show a message that has come into the safeguarding lane', async () => {
    const { browser, at, round, deps } = await aBegunRound()
    const record = await deps.experiences.find(round.items[0]?.experienceId ?? '')
    if (!record) throw new Error('no record')
    const safeguarding = { level: 'concern' as const, evidence: [], raisedAt: '2026-11-21T10:05:00.000Z' }
    await deps.experiences.save({ ...record, safeguarding }, { by: 'x', what: 'flagged' })
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
    const { browser, at, records, deps } = await aFinishedRound()
    for (const { id } of records) {
      const record = await deps.experiences.find(id)
      if (!record) throw new Error('no record')
      const safeguarding = { level: 'urgent' as const, evidence: [], raisedAt: '2026-11-21T10:05:00.000Z' }
      await deps.experiences.save({ ...record, safeguarding }, { by: 'x', what: 'flagged' })
    }
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
