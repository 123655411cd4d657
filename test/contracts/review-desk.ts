import { beforeEach, describe, expect, it } from 'vitest'
import { erased } from '../../src/domain/experience/contributor-wishes.js'
import { withReading } from '../../src/domain/experience.js'
import { eraseExperience } from '../../src/usecases/erase-experience.js'
import { aReading } from '../support/a-reading.js'
import { aReviewWorld, type ReviewStores, type ReviewWorld } from '../support/a-review-world.js'
import { fakeBlobs } from '../support/fake-blobs.js'

const accept = (codeId: string) => ({ kind: 'accept-tag', codeId, seen: 'suggested' }) as const
const reject = (codeId: string) => ({ kind: 'reject-tag', codeId, seen: 'suggested' }) as const

/** What the desk promises over any store when several people, and machines, work at once. */
export const describeReviewDesk = (name: string, open: () => ReviewStores | Promise<ReviewStores>): void => {
  let world: ReviewWorld
  beforeEach(async () => {
    world = await aReviewWorld(await open())
  })

  describe(`${name}: two people at one record`, () => {
    it('both decisions stand when they are about different tags', async () => {
      const { desk, ann, bob, read, tag } = world
      const record = await read()
      await Promise.all([
        desk.decide(record.reference, accept('ehcp-timeliness'), ann),
        desk.decide(record.reference, reject('school-bullying'), bob),
      ])
      expect(await tag(record, 'ehcp-timeliness')).toMatchObject({ status: 'confirmed', by: ann })
      expect(await tag(record, 'school-bullying')).toMatchObject({ status: 'rejected', by: bob })
    })

    it('one of them is told who was quicker when both are about the same tag', async () => {
      const { desk, ann, bob, read, history } = world
      const record = await read()
      const outcomes = await Promise.allSettled([
        desk.decide(record.reference, accept('ehcp-timeliness'), ann),
        desk.decide(record.reference, reject('ehcp-timeliness'), bob),
      ])
      const [refused] = outcomes.flatMap(outcome => (outcome.status === 'rejected' ? [outcome.reason] : []))
      expect(refused).toMatchObject({ code: 'superseded' })
      expect(refused.shownAs).toMatch(
        /^Meanwhile (Ann Lee has said that this theme fits|Bob Moss has said .* does not fit)\. /,
      )
      expect((await history(record)).map(({ what }) => what)).toHaveLength(2)
    })

    it('many decisions at once are all kept, each with its line and able to be taken back', async () => {
      const { desk, ann, bob, read, now, history } = world
      const codes = ['transport-eligibility', 'health-camhs', 'access-equity', 'info-sendiass', 'overall-praise']
      const record = await read()
      await Promise.all(
        codes.map((codeId, at) => desk.decide(record.reference, { kind: 'add-tag', codeId }, at % 2 ? ann : bob)),
      )
      const confirmed = (await now(record)).tags.filter(({ status }) => status === 'confirmed')
      expect(confirmed.map(({ codeId }) => codeId).toSorted()).toEqual(codes.toSorted())
      expect((await history(record)).filter(({ what }) => what === 'added-tag')).toHaveLength(codes.length)
      for (const by of [ann, bob, ann, bob, bob]) expect(await desk.undo(record.reference, by)).not.toBeNull()
      expect((await now(record)).tags).toEqual(record.tags)
    })

    it('a machine that reads again at the same time takes nothing from a person', async () => {
      const { desk, ann, read, now, tag, experiences, clock } = world
      const record = await read()
      const again = withReading(record, aReading({ themes: ['ehcp-timeliness', 'health-camhs'] }), clock.now())
      await Promise.allSettled([
        experiences.save(again, { by: 'machine', what: 'ready' }),
        desk.decide(record.reference, reject('ehcp-timeliness'), ann),
      ])
      await experiences.save(withReading(await now(record), aReading(), clock.now()), { by: 'machine', what: 'ready' })
      expect(await tag(record, 'ehcp-timeliness')).toMatchObject({ status: 'rejected', by: ann })
    })

    it('two records that are merged into each other at once do not both close', async () => {
      const { desk, ann, bob, read, now } = world
      const [one, other] = [await read(), await read()]
      await Promise.allSettled([
        desk.merge(one.reference, other.reference, ann),
        desk.merge(other.reference, one.reference, bob),
      ])
      const states = [(await now(one)).state, (await now(other)).state]
      expect(states.toSorted()).toEqual(['closed', 'ready'])
    })

    it('of two who split the same record at once, one does', async () => {
      const { desk, ann, bob, read, now, byReference, experiences } = world
      const record = await read({ words: 'The taxi. The school.' })
      const passages = [
        { start: 0, end: 9 },
        { start: 10, end: 21 },
      ]
      const outcomes = await Promise.allSettled(
        [ann, bob].map(by => desk.split(record.reference, passages, by, record.version)),
      )
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
      const { splitInto = [], state } = await now(record)
      expect(state).toBe('closed')
      expect(splitInto).toHaveLength(2)
      expect((await byReference(splitInto[1])).words).toBe('The school.')
      expect((await experiences.count({ states: ['received', 'ready', 'closed'] })).n).toBe(3)
    })
  })

  describe(`${name}: a contributor who asks while people work`, () => {
    it.each([0, 1, 2, 3])(
      'has all of it erased, split or not, when both come at once (%i turns apart)',
      async turns => {
        const { desk, ann, read, now, experiences } = world
        const record = await read({ words: 'The taxi. The school.', contributorKey: 'her' })
        const passages = [
          { start: 0, end: 9 },
          { start: 10, end: 21 },
        ]
        const splitting = desk.split(record.reference, passages, ann, record.version).catch(() => undefined)
        for (let turn = 0; turn < turns; turn++) await experiences.ping()
        await Promise.all([splitting, eraseExperience({ ...world, blobs: fakeBlobs() })(record.reference)])
        expect((await now(record)).state).toBe('erased')
        expect(await experiences.ofContributor('her')).toEqual([])
      },
    )
  })

  describe(`${name}: decisions`, () => {
    it('come back newest first, by whom they were made, and no more once they are taken back', async () => {
      const { desk, decisions, ann, bob, read } = world
      const record = await read()
      await desk.decide(record.reference, accept('ehcp-timeliness'), ann)
      await desk.decide(record.reference, { kind: 'set-phase', value: 'primary', seen: null }, ann)
      await desk.decide(record.reference, { kind: 'assign', to: bob, seen: null }, bob)
      const whats = async (by: string) => (await decisions.of(record.id, by)).map(({ what }) => what)
      expect(await whats(ann)).toEqual(['set-phase', 'accept-tag'])
      expect(await whats(bob)).toEqual(['assign'])
      await desk.undo(record.reference, ann)
      expect(await whats(ann)).toEqual(['accept-tag'])
    })

    it('about many are made as one would make each, whoever saves in between, and taken back together', async () => {
      const { desk, decisions, experiences, ann, bob, read, now, history, tag } = world
      const records = [await read(), await read(), await read()]
      const [quicker, other, third] = records
      const decided: typeof decisions.commitEach = async works => {
        decisions.commitEach = commitEach
        await experiences.save(await now(quicker ?? { id: '' }), { by: 'machine', what: 'ready' })
        await desk.decide(other?.reference ?? '', reject('ehcp-timeliness'), bob)
        return commitEach(works)
      }
      const { commitEach } = decisions
      decisions.commitEach = decided
      const references = records.map(({ reference }) => reference)
      const { batch, ...outcome } = await desk.decideMany(references, accept('ehcp-timeliness'), ann)
      expect(outcome).toEqual({ done: 2, leftAlone: [other?.reference] })
      for (const one of [quicker, third]) {
        expect(await tag(one ?? { id: '' }, 'ehcp-timeliness')).toMatchObject({ status: 'confirmed', by: ann })
        expect((await history(one ?? { id: '' })).at(-1)).toMatchObject({ by: ann, what: 'accepted-tag' })
      }
      expect((await experiences.count({ themes: ['ehcp-timeliness'] })).n).toBe(2)
      expect(await desk.undoBatch(batch, ann)).toBe(2)
      const { version: _1, ...before } = third ?? (await read())
      const { version: _2, ...after } = await now(third ?? { id: '' })
      expect(after).toEqual(before)
      expect(await decisions.ofBatch(batch, ann)).toEqual([])
    })

    it('that were made together are found together', async () => {
      const { desk, decisions, ann, bob, read } = world
      const [one, other] = [await read(), await read()]
      const { batch } = await desk.decideMany([one.reference, other.reference], { kind: 'review' }, ann)
      expect((await decisions.ofBatch(batch, ann)).map(({ experienceId }) => experienceId).toSorted()).toEqual(
        [one.id, other.id].toSorted(),
      )
      expect(await decisions.ofBatch(batch, bob)).toEqual([])
      expect(await decisions.ofBatch('no such batch', ann)).toEqual([])
    })

    it('tell what people went through one by one, and not what was marked together or taken back', async () => {
      const { desk, clock, ann, bob, read } = world
      const [one, taken, early, ...many] = [await read(), await read(), await read(), await read(), await read()]
      await desk.decide(early.reference, { kind: 'review' }, ann)
      clock.pass(1)
      const since = clock.now()
      await desk.decide(one.reference, { kind: 'review' }, bob)
      await desk.decide(taken.reference, { kind: 'review' }, ann)
      await desk.undo(taken.reference, ann)
      await desk.decideMany(
        many.map(({ reference }) => reference),
        { kind: 'review' },
        ann,
      )
      expect(await desk.reviewedSince(since)).toEqual([{ personId: bob, experienceId: one.id, at: since }])
    })

    it('go with a record that is erased, and so do its notes', async () => {
      const { desk, decisions, experiences, notes, ann, bob, read, now, history } = world
      const record = await read()
      await desk.decide(record.reference, accept('ehcp-timeliness'), ann)
      await desk.addNote(record.reference, 'She told me more. @Bob Moss', ann)
      await experiences.save(erased(await now(record)), { by: 'contributor', what: 'erased' })
      expect(await decisions.of(record.id, ann)).toEqual([])
      expect(await notes.of(record.reference)).toEqual([])
      expect(await notes.countUnseen(bob)).toBe(0)
      expect(await history(record)).toMatchObject([{ what: 'ready' }, { what: 'accepted-tag' }, {}, { what: 'erased' }])
      expect(JSON.stringify(await history(record))).not.toContain('ehcp-timeliness')
    })

    it('tell which records were closed for another', async () => {
      const { desk, experiences, ann, read } = world
      const [one, other] = [await read(), await read()]
      await desk.merge(one.reference, other.reference, ann)
      expect(await experiences.mergedInto(other.reference)).toEqual([one.reference])
      expect(await experiences.mergedInto(one.reference)).toEqual([])
    })

    it('are all kept or none: nothing is made of a record that somebody else saved meanwhile', async () => {
      const { decisions, experiences, ann, read, now } = world
      const [one, other] = [await read(), await read()]
      await experiences.save(other, { by: 'machine', what: 'ready' })
      const entry = { by: ann, what: 'split' }
      const child = { ...one, id: crypto.randomUUID(), reference: 'ABCD-EFGH', externalId: 'split/x', version: 1 }
      const work = {
        save: [one, other].map(experience => ({ experience, entry })),
        create: [{ experience: child, entry }],
      }
      await expect(decisions.commit(work)).rejects.toMatchObject({ code: 'superseded' })
      expect(await now(one)).toEqual(one)
      expect(await experiences.find(child.id)).toBeNull()
    })
  })

  describe(`${name}: notes and presence`, () => {
    it('notes come oldest first, and speak to those who are named until they have seen them', async () => {
      const { desk, ann, bob, clock, read } = world
      const record = await read()
      await desk.addNote(record.reference, 'I know this school.', ann)
      clock.pass(60)
      const note = await desk.addNote(record.reference, 'Look at this, @Bob Moss', ann)
      expect((await desk.notes(record.reference)).map(({ text }) => text)).toEqual([
        'I know this school.',
        'Look at this, @Bob Moss',
      ])
      expect(await desk.mentionsOf(bob)).toEqual([{ reference: record.reference, note }])
      expect(await desk.countMentions(bob)).toBe(1)
      await desk.lookAt(record.reference, bob)
      expect(await desk.mentionsOf(bob)).toEqual([])
      expect(await desk.countMentions(bob)).toBe(0)
    })

    it('only who wrote a note can take it away', async () => {
      const { desk, ann, bob, read, history } = world
      const record = await read()
      const note = await desk.addNote(record.reference, 'Too much said.', ann)
      expect(await desk.removeNote(record.reference, note?.id ?? '', bob)).toBe(false)
      expect(await desk.removeNote(record.reference, 'no such note', ann)).toBe(false)
      expect(await desk.removeNote(record.reference, note?.id ?? '', ann)).toBe(true)
      expect(await desk.notes(record.reference)).toEqual([])
      expect((await history(record)).map(({ by, what }) => [by, what])).toEqual([
        ['machine', 'ready'],
        [ann, 'noted'],
        [ann, 'removed-note'],
      ])
    })

    it('tells who else has a record before their eyes, for a minute', async () => {
      const { desk, ann, bob, clock, read } = world
      const [record, another] = [await read(), await read()]
      expect(await desk.lookAt(record.reference, ann)).toEqual([])
      expect(await desk.lookAt(record.reference, bob)).toEqual([ann])
      expect(await desk.lookAt(another.reference, bob)).toEqual([])
      clock.pass(59)
      expect(await desk.lookAt(record.reference, ann)).toEqual([bob])
      clock.pass(1)
      expect(await desk.lookAt(record.reference, ann)).toEqual([])
      expect(await desk.lookAt('NONE-SUCH', ann)).toEqual([])
    })
  })
}
