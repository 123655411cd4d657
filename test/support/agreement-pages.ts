import { expect } from 'vitest'
import type { Experience } from '../../src/domain/experience.js'
import type { Person } from '../../src/domain/people.js'
import { aPerson } from './builders.js'
import { aBrowser, PASSWORD, signedIn } from './signed-in.js'
import { aReadRecord, keepAll } from './some-records.js'
import { pageOf } from './web.js'

export const BUS = 'transport-reliability-safety'
export const PLAN = 'ehcp-timeliness'

/** A record that the machine has read, about the bus. */
export const aRecord = (text = 'The bus is late again.', overrides: Partial<Experience> = {}) =>
  aReadRecord(text, overrides, { themes: { [BUS]: text.slice(0, 7) } })

/** Ann, a reviewer, who is signed in, Bea, a volunteer, and their records. */
export const anAgreementForum = async (
  records: Experience[] = [aRecord(), aRecord('The plan took a year.')],
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

/** The page at this path. */
export const open = async (browser: Browser, path: string, status = 200) =>
  pageOf(await browser.get(path).expect(status))
/** Sends what somebody chose for an item. */
export const say = (browser: Browser, path: string, ...codes: string[]) =>
  browser.post(path).type('form').send({ codes })

/** A round that Ann has set up, with what each says of its two messages still to come. */
export const aBegunRound = async (records?: Experience[]) => {
  const all = await anAgreementForum(records)
  const { headers } = await all.setUp().expect(303)
  const round = (await all.deps.codings.all())[0]
  if (!round) throw new Error('no round')
  const at = `/agreement/${round.id}`
  expect(headers.location).toBe(`${at}?done=set-up`)
  /** Puts a record into the safeguarding lane. */
  const flag = async (id = '', level: 'concern' | 'urgent' = 'concern') => {
    const record = await all.deps.experiences.find(id)
    if (!record) throw new Error('no record')
    const safeguarding = { level, evidence: [], raisedAt: '2026-11-21T10:05:00.000Z' }
    await all.deps.experiences.save({ ...record, safeguarding }, { by: 'x', what: 'flagged' })
  }
  return { ...all, round, at, flag }
}

/** The same when both have handed in: Ann chose the bus twice, Bea the bus once and the plan once. */
export const aFinishedRound = async () => {
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
