import fc from 'fast-check'
import { expect, it } from 'vitest'
import { loadCodeFrame } from '../../../adapters/code-frame-file/load.js'
import { aReading } from '../../../test/support/a-reading.js'
import { aReviewWorld, type ReviewWorld } from '../../../test/support/a-review-world.js'
import { subthemesOf } from '../code-frame/code-frame.js'
import { hasCode } from '../errors.js'
import { type Experience, withReading } from '../experience.js'
import type { ReviewDecision } from './decision.js'

const frame = await loadCodeFrame('code-frame/code-frame.yaml')
const codes = subthemesOf(frame)
  .map(({ id }) => id)
  .slice(0, 6)
const code = fc.constantFrom(...codes)

/** What somebody does next: a person decides or takes back, or a machine reads again. */
type Next =
  | { who: 'ann' | 'bob'; does: Exclude<ReviewDecision['kind'], 'assign'>; code: string; to: string }
  | { who: 'ann' | 'bob'; does: 'undo' }
  | { who: 'machine'; themes: string[] }

const person = fc.constantFrom('ann' as const, 'bob' as const)
const next: fc.Arbitrary<Next> = fc.oneof(
  fc.record({
    who: person,
    does: fc.constantFrom(
      'accept-tag',
      'reject-tag',
      'change-tag',
      'add-tag',
      'set-services',
      'set-phase',
      'set-sentiment',
      'set-distressing',
      'review',
      'reopen',
    ),
    code,
    to: code,
  }),
  fc.record({ who: person, does: fc.constant('undo' as const) }),
  fc.record({ who: fc.constant('machine' as const), themes: fc.uniqueArray(code, { maxLength: 4 }) }),
)

/** As somebody decides it who sees the record as it is. */
const decisionOn = (
  record: Experience,
  { does, code: codeId, to }: Extract<Next, { code: string }>,
): ReviewDecision => {
  const seen = record.tags.find(tag => tag.codeId === codeId)?.status ?? 'none'
  switch (does) {
    case 'change-tag':
      return { kind: does, codeId, to, seen }
    case 'accept-tag':
    case 'reject-tag':
      return { kind: does, codeId, seen }
    case 'add-tag':
      return { kind: does, codeId }
    case 'set-services':
      return { kind: does, value: codeId < to ? ['gp'] : ['camhs', 'gp'], seen: record.facets.services }
    case 'set-phase':
      return { kind: does, value: codeId < to ? 'primary' : null, seen: record.facets.phase }
    case 'set-sentiment':
      return { kind: does, value: codeId < to ? 2 : 'mixed', seen: record.sentiment ?? null }
    case 'set-distressing':
      return { kind: does, value: codeId < to, seen: record.decided?.distressing?.value ?? false }
    case 'set-needs':
      return { kind: does, value: [], seen: record.facets.needs }
    case 'set-area':
      return { kind: does, value: null, seen: record.facets.area }
    case 'set-kind':
      return { kind: does, value: 'question', seen: record.kind ?? null }
    default:
      return { kind: does }
  }
}

const take = async (world: ReviewWorld, record: Experience, step: Next): Promise<void> => {
  const before = await world.now(record)
  if (step.who === 'machine') {
    const read = withReading(before, aReading({ themes: step.themes }), world.clock.now())
    await world.experiences.save(read, { by: 'machine', what: 'ready' })
  } else if (step.does === 'undo') {
    await world.desk.undo(record.reference, world[step.who])
  } else {
    await world.desk.decide(record.reference, decisionOn(before, step), world[step.who]).catch((error: unknown) => {
      if (!hasCode(error, 'invalid-message')) throw error
    })
  }
}

const peoplesTags = ({ tags }: Experience) => tags.filter(({ by }) => by !== 'machine')
const inOrder = (tags: Experience['tags']) => tags.toSorted((one, other) => one.codeId.localeCompare(other.codeId))

it('a machine never changes what people said, whoever decides and takes back in between', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(next, { maxLength: 25 }), async steps => {
      const world = await aReviewWorld()
      const record = await world.read({}, codes.slice(0, 2))
      for (const step of steps) {
        world.clock.pass(1)
        const before = await world.now(record)
        await take(world, record, step)
        const after = await world.now(record)
        expect(after.version).toBeGreaterThanOrEqual(before.version)
        if (step.who !== 'machine') continue
        expect(peoplesTags(after)).toEqual(peoplesTags(before))
        expect([after.decided, after.review, after.state]).toEqual([before.decided, before.review, before.state])
        if (before.decided?.sentiment) expect(after.sentiment).toBe(before.decided.sentiment.value)
        if (before.decided?.services) expect(after.facets.services).toEqual(before.decided.services.value)
      }
    }),
    { numRuns: 100 },
  )
})

it('when all is taken back, newest first, the record is as if only the machine had worked on it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(next, { maxLength: 25 }), async steps => {
      const [world, alone] = [await aReviewWorld(), await aReviewWorld()]
      const record = await world.read({}, codes.slice(0, 2))
      const untouched = await alone.read({ id: record.id, reference: record.reference }, codes.slice(0, 2))
      for (const step of steps) {
        for (const { clock } of [world, alone]) clock.pass(1)
        await take(world, record, step)
        if (step.who === 'machine') await take(alone, untouched, step)
      }
      await undoAll(world, record)
      const [end, expected] = [await world.now(record), await alone.now(untouched)]
      expect(inOrder(end.tags)).toEqual(inOrder(expected.tags))
      for (const field of ['facets', 'sentiment', 'kind', 'decided', 'review', 'state', 'assignedTo'] as const)
        expect(end[field]).toEqual(expected[field])
    }),
    { numRuns: 100 },
  )
})

/** Each takes back their own: the one whose last decision is the newest goes next. */
const undoAll = async ({ decisions, desk, ann, bob }: ReviewWorld, record: Experience): Promise<void> => {
  for (;;) {
    const left = (await Promise.all([ann, bob].map(by => decisions.of(record.id, by)))).flat()
    const [newest] = left.toSorted((one, other) => other.id.localeCompare(one.id))
    if (!newest || !(await desk.undo(record.reference, newest.by))) return expect(left).toEqual([])
  }
}
