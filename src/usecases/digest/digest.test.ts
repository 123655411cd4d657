import { describe, expect, it } from 'vitest'
import { aDigest } from '../../../test/support/a-digest.js'
import { aPerson } from '../../../test/support/builders.js'
import { fakeClock } from '../../../test/support/fake-clock.js'
import { fakeDigests } from '../../../test/support/fake-digests.js'
import { fakeExperiences } from '../../../test/support/fake-experiences.js'
import { fakePeople } from '../../../test/support/fake-people.js'
import { aToDo, fakeToDos } from '../../../test/support/fake-to-dos.js'
import { ON_NO_SUBJECT } from '../../../test/support/on-no-subject.js'
import { aReadRecord, keepAll } from '../../../test/support/some-records.js'
import { suiteLog } from '../../../test/support/suite-log.js'
import type { CodeFrame } from '../../domain/code-frame/code-frame.js'
import { AppError } from '../../domain/errors.js'
import type { Experience } from '../../domain/experience.js'
import { gatherTold } from './gather-told.js'
import { mailDigest } from './mail-digest.js'
import { makeDigest, makeDueDigest } from './make-digest.js'
import { readDigest } from './read-digest.js'

/** A Saturday; the last week that is over began on the 9th. */
const WEEK = '2026-11-09'
const POOL = [
  'The hydrotherapy pool has shut and Oliver cannot do his exercises now.',
  'They closed the hydrotherapy pool with no notice.',
  'When is the hydrotherapy pool opening again? Nobody says.',
  'No hydrotherapy since summer. The pool is shut and her hips are stiff.',
  'The pool closing has been awful. Hydrotherapy was all that helped.',
  'Why is there money for a car park and not for the hydrotherapy pool',
]
const inWeek = (text: string, about: Partial<Experience> = {}) =>
  aReadRecord(text, { receivedAt: '2026-11-10T10:00:00.000Z', ...about }, { hidden: { Oliver: '[child]' } })

const aWorld = async (...records: Experience[]) => {
  const clock = fakeClock()
  const experiences = fakeExperiences(clock)
  const toDos = fakeToDos(clock)
  await keepAll(experiences, records)
  const digests = fakeDigests(experiences)
  return {
    clock,
    experiences,
    toDos,
    digests,
    people: fakePeople(clock),
    frame: { retired: [] as CodeFrame['retired'] },
  }
}
const CHATTER = ON_NO_SUBJECT.slice(0, 6)
const aPool = () => [...POOL, ...CHATTER].map(text => inWeek(text))

const madeAndRead = async (world: Awaited<ReturnType<typeof aWorld>>) => {
  await makeDueDigest(world)()
  return readDigest(world)(WEEK)
}

describe('the digest of a week', () => {
  it('is made once the week is over, once, and the same whenever it is made again', async () => {
    const world = await aWorld(...aPool(), inWeek('Of this week.', { receivedAt: '2026-11-17T10:00:00.000Z' }))
    await makeDueDigest(world)()
    const made = await world.digests.find(WEEK)
    expect(made).toMatchObject({ week: WEEK, messages: 12, people: 12, invented: false })
    expect(made?.topics).toHaveLength(1)
    world.clock.pass(3_600_000)
    await makeDueDigest(world)()
    expect(await world.digests.find(WEEK)).toEqual(made)
    expect(await makeDigest(world)(WEEK)).toEqual({ ...made, madeAt: world.clock.now().toISOString() })
  })

  it('is not made while nothing ever came in', async () => {
    const world = await aWorld()
    await makeDueDigest(world)()
    expect(await world.digests.weeks()).toEqual([])
  })

  it('counts what is made up only where there is nothing else', async () => {
    const madeUp = aPool().map(record => ({ ...record, invented: true }))
    expect(await gatherTold(await aWorld(...madeUp))(WEEK)).toMatchObject({ invented: true, told: { length: 12 } })
    const mixed = await gatherTold(await aWorld(...madeUp, inWeek('Real.')))(WEEK)
    expect(mixed).toMatchObject({ invented: false, told: { length: 1 } })
  })

  it('counts a theme that was merged into another as that one', async () => {
    const bus = { 'transport-reliability-safety': 'bus' }
    const world = await aWorld(aReadRecord('The bus.', { receivedAt: '2026-11-10T10:00:00.000Z' }, { themes: bus }))
    const successor = 'transport-eligibility'
    const id = 'transport-reliability-safety'
    world.frame.retired = [{ id, name: 'Bus', successor, theme: 'transport', definition: '' }]
    expect((await gatherTold(world)(WEEK)).told).toMatchObject([{ themes: [successor] }])
  })

  it('goes through all the messages of nine weeks, however many', async () => {
    const many = Array.from({ length: 450 }, (_, n) =>
      inWeek(`We wait ${n}.`, {
        receivedAt: new Date(Date.parse('2026-09-14T09:00:00Z') + n * 3_600_000).toISOString(),
      }),
    )
    const early = inWeek('Before.', { receivedAt: '2026-09-13T22:59:59.000Z' })
    expect((await gatherTold(await aWorld(...many, early))(WEEK)).told).toHaveLength(450)
  })

  it('says what has waited longest, without those who practise or whom we want to ask', async () => {
    const world = await aWorld(inWeek('Old.', { receivedAt: '2026-08-01T10:00:00.000Z' }), inWeek('Newer.'))
    world.toDos.add(aToDo({ at: '2026-11-11T08:00:00.000Z' }))
    world.toDos.add(aToDo({ kind: 'urgent-held', at: '2026-11-10T08:00:00.000Z' }))
    world.toDos.add(aToDo({ channel: 'practice', at: '2026-11-01T08:00:00.000Z' }))
    world.toDos.add(aToDo({ kind: 'follow-up', at: '2026-11-01T08:00:00.000Z' }))
    world.toDos.add(aToDo({ at: '2026-11-20T08:00:00.000Z' }))
    const { waiting } = await makeDigest(world)(WEEK)
    expect(waiting.unread).toMatchObject({ count: 2, longest: [{ since: '2026-08-01T10:00:00.000Z' }, {}] })
    expect(waiting.answers).toMatchObject({ count: 2, longest: [{ kind: 'urgent-held' }, { kind: 'human' }] })
  })
})

describe('reading it later', () => {
  it('shows quotes with names hidden', async () => {
    const read = await madeAndRead(await aWorld(...aPool()))
    expect(read?.topics[0]?.quotes).toHaveLength(3)
    expect(JSON.stringify(read?.topics)).not.toContain('Oliver')
  })

  it('no longer quotes who has taken back their yes, nor who came into the safeguarding lane', async () => {
    const records = aPool()
    const world = await aWorld(...records)
    const before = await madeAndRead(world)
    const [first, second] = before?.topics[0]?.quotes ?? []
    const found = await world.experiences.findEach({ references: [first?.reference ?? '', second?.reference ?? ''] })
    for (const record of found) {
      const changed =
        record.reference === first?.reference
          ? { ...record, consent: { ...record.consent, quote: false } }
          : { ...record, decided: { distressing: { value: true, by: 'x', at: WEEK } } }
      await world.experiences.save(changed, { by: 'contributor', what: 'changed' })
    }
    const shown = (await readDigest(world)(WEEK))?.topics[0]?.quotes.map(({ reference }) => reference)
    expect(shown).not.toContain(first?.reference)
    expect(shown).not.toContain(second?.reference)
    expect(shown?.length).toBeGreaterThan(0)
  })

  it('no longer tells a name that somebody has hidden since, neither of a topic nor among rising words', async () => {
    const before = Array.from({ length: 45 }, (_, n) =>
      inWeek('We waited for the taxi.', {
        receivedAt: new Date(Date.parse('2026-10-01') + n * 43_200_000).toISOString(),
      }),
    )
    const named = [...POOL, ...POOL, ...POOL].map(text => inWeek(`${text} Fenwick was rude.`))
    const world = await aWorld(...before, ...named, ...CHATTER.map(text => inWeek(text)))
    const made = await madeAndRead(world)
    expect(JSON.stringify(made?.topics)).toContain('fenwick')
    expect(made?.digest.words?.rising.map(({ word }) => word)).toContain('fenwick')
    for (const record of await world.experiences.findEach({ ids: named.map(({ id }) => id) })) {
      const text = record.redacted?.text.replaceAll('Fenwick', '[staff]') ?? ''
      await world.experiences.save({ ...record, redacted: { text, findings: [] } }, { by: 'ann', what: 'hid-words' })
    }
    const read = await readDigest(world)(WEEK)
    expect(JSON.stringify(read)).not.toContain('fenwick')
    expect(JSON.stringify(read?.topics)).toContain('hydrotherapy')
    expect(read?.digest.words?.rising.map(({ word }) => word)).toContain('hydrotherapy')
  })

  it('forgets a topic of which fewer than five people are left', async () => {
    const world = await aWorld(...aPool())
    await madeAndRead(world)
    const taken = (await world.experiences.page({ search: 'pool' }, { limit: 2 })).items
    for (const record of taken)
      await world.experiences.save({ ...record, state: 'erased' }, { by: 'contributor', what: 'erased' })
    expect((await readDigest(world)(WEEK))?.topics).toEqual([])
  })

  it('leaves out what somebody said is no topic, and says so', async () => {
    const world = await aWorld(...aPool())
    await madeAndRead(world)
    await world.digests.putAside(['pool', 'hydrotherapy'], 'ann', world.clock.now())
    const read = await readDigest(world)(WEEK)
    expect(read).toMatchObject({ topics: [], putAside: [{ because: { by: 'ann' } }] })
  })

  it('no longer names as waiting what was erased, or came to the safeguarding lead', async () => {
    const world = await aWorld(...['One.', 'Two.', 'Three.'].map(text => inWeek(text)))
    const before = await madeAndRead(world)
    const references = before?.digest.waiting.unread.longest.map(({ reference }) => reference) ?? []
    const [erased, flagged, open] = await world.experiences.findEach({ references })
    if (erased) await world.experiences.save({ ...erased, state: 'erased' }, { by: 'contributor', what: 'erased' })
    const safeguarding = { level: 'concern' as const, evidence: [], raisedBy: 'ann' }
    if (flagged) await world.experiences.save({ ...flagged, safeguarding }, { by: 'ann', what: 'flagged' })
    const after = await readDigest(world)(WEEK)
    expect(after?.digest.waiting.unread.longest).toMatchObject([{ reference: open?.reference }])
  })

  it('is nothing while none was made', async () => {
    expect(await readDigest(await aWorld())(WEEK)).toBeNull()
  })
})

describe('telling of it by e-mail', () => {
  const mailing = async (send: (to: string[], subject: string, text: string) => Promise<void>, messages = 12) => {
    const world = await aWorld()
    await world.people.create(aPerson({ email: 'ann@example.org', roles: ['volunteer'] }), 'hash', world.clock.now())
    await world.people.create(aPerson({ email: 'typist@example.org', roles: ['typist'] }), 'hash', world.clock.now())
    const words = [{ stem: 'pool', word: 'pool', people: 5 }]
    await world.digests.add(
      aDigest({ week: WEEK, messages, topics: [{ words, people: 5, peopleNow: 2, members: [] }] }),
    )
    return mailDigest({
      ...world,
      mailer: { send },
      log: suiteLog,
      forumName: 'Elmshire',
      nameOf: code => code,
      dayInWords: day => day,
      placeOf: week => `/insights/week/${week}`,
    })
  }

  it('happens once, to those who may see results, and no word of a message is in it', async () => {
    const sent: { to: string[]; text: string }[] = []
    const mail = await mailing(async (to, _subject, text) => void sent.push({ to, text }))
    await mail()
    await mail()
    expect(sent.map(({ to }) => to)).toEqual([['ann@example.org']])
    expect(sent[0]?.text).toContain('12 messages')
    expect(sent[0]?.text).toContain('/insights/week/2026-11-09')
    expect(sent[0]?.text).not.toContain('pool')
  })

  it.each([
    ['is tried again when the mail server was away', true, 2],
    ['is not tried again when it was refused for good', false, 1],
  ])('%s', async (_what, retryable, tries) => {
    let tried = 0
    const mail = await mailing(async () => {
      tried += 1
      throw new AppError('mail-unavailable', 'No.', { retryable })
    })
    await mail()
    await mail()
    expect(tried).toBe(tries)
  })

  it('is left when nothing came in', async () => {
    let tried = 0
    await (await mailing(async () => void tried++, 0))()
    expect(tried).toBe(0)
  })
})
