import { describe, expect, it } from 'vitest'
import { aPerson } from '../../../test/support/builders.js'
import { fakeClock } from '../../../test/support/fake-clock.js'
import { fakePeople } from '../../../test/support/fake-people.js'
import { suiteLog } from '../../../test/support/suite-log.js'
import { tellOfTerms } from './tell-of-terms.js'

const DAY = 86_400

/** An administrator, and a volunteer whose last day is 31 December 2026; today is 21 November. */
const aForum = async () => {
  const clock = fakeClock()
  const people = fakePeople(clock)
  const ann = aPerson({ name: 'Ann Lee', email: 'ann@example.org', roles: ['administrator'] })
  const bo = aPerson({ name: 'Bo Ray', email: 'bo@example.org', roles: ['volunteer'], lastDay: '2026-12-31' })
  for (const person of [ann, bo]) await people.create(person, 'hash', clock.now())
  const sent: { to: string[]; text: string }[] = []
  const mailer = {
    works: true,
    async send(to: string[], _subject: string, text: string) {
      if (!this.works) throw new Error('no such host')
      sent.push({ to, text })
    },
  }
  const peoplePage = 'https://share.example.org/people'
  const about = { forumName: 'Elmshire', dayInWords: (day: string) => day, peoplePage }
  const tell = tellOfTerms({ people, mailer, clock, log: suiteLog, ...about })
  return { bo, clock, mailer, people, sent, tell }
}

describe('the end of an access', () => {
  it('is told to the person and the administrators, 30 days and 7 days before, each once', async () => {
    const { clock, sent, tell } = await aForum()
    await tell()
    expect(sent).toEqual([])
    clock.pass(10 * DAY)
    await tell()
    await tell()
    expect(sent.map(({ to }) => to)).toEqual([['bo@example.org'], ['ann@example.org']])
    expect(sent[0]?.text).toContain('Your last day with access to Earshot is 2026-12-31')
    expect(sent[1]?.text).toContain('https://share.example.org/people')
    clock.pass(23 * DAY)
    await tell()
    await tell()
    expect(sent).toHaveLength(4)
  })

  it('is not told a second time to an administrator whose own access ends', async () => {
    const { clock, people, sent, tell } = await aForum()
    const cat = aPerson({ email: 'cat@example.org', roles: ['administrator'], lastDay: '2026-12-01' })
    await people.create(cat, 'hash', clock.now())
    await tell()
    expect(sent.map(({ to }) => to)).toEqual([['cat@example.org'], ['ann@example.org']])
  })

  it('is told again later when it could not be sent', async () => {
    const { clock, mailer, sent, tell } = await aForum()
    clock.pass(20 * DAY)
    mailer.works = false
    await tell()
    mailer.works = true
    await tell()
    expect(sent).toHaveLength(2)
  })

  it('is told anew after it was extended', async () => {
    const { bo, clock, people, sent, tell } = await aForum()
    clock.pass(35 * DAY)
    await tell()
    await people.changeMember(bo.id, { lastDay: '2027-01-20' })
    await tell()
    expect(sent).toHaveLength(4)
  })

  it('is not told of somebody who has left', async () => {
    const { bo, clock, people, sent, tell } = await aForum()
    clock.pass(35 * DAY)
    await people.changeMember(bo.id, { endedAt: clock.now() })
    await tell()
    expect(sent).toEqual([])
  })
})
