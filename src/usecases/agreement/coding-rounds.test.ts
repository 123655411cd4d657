import { describe, expect, it } from 'vitest'
import { loadCodeFrame } from '../../../adapters/code-frame-file/load.js'
import { anExperience } from '../../../test/support/builders.js'
import { fakeClock } from '../../../test/support/fake-clock.js'
import { fakeCodings } from '../../../test/support/fake-codings.js'
import { fakeExperiences } from '../../../test/support/fake-experiences.js'
import { realSecrets } from '../../../test/support/fake-secrets.js'
import { aReadRecord, keepAll } from '../../../test/support/some-records.js'
import { itemOf } from '../../domain/agreement/coding-round.js'
import { standingOf } from '../../domain/agreement/settling.js'
import { type Experience, withCorrection } from '../../domain/experience.js'
import type { ReviewDecision } from '../../domain/review/decision.js'
import { codeItem } from './code-item.js'
import { handIn } from './hand-in.js'
import { nextItem } from './next-item.js'
import { setUpRound } from './set-up-round.js'
import { settleItem } from './settle-item.js'

const frame = await loadCodeFrame('code-frame/code-frame.yaml')
const BUS = 'transport-reliability-safety'
const PLAN = 'ehcp-timeliness'

const read = (overrides: Partial<Experience> = {}) =>
  aReadRecord('The bus is late again.', overrides, { themes: { [BUS]: 'late again' } })
const inLane = () => aReadRecord('He says he wants to die.', {}, { safeguarding: ['urgent', 'wants to die'] })

const aForumWith = async (records: Experience[]) => {
  const clock = fakeClock()
  const experiences = fakeExperiences(clock)
  await keepAll(experiences, records)
  const decided: [string, ReviewDecision][] = []
  const review = {
    decide: async (reference: string, decision: ReviewDecision) => {
      decided.push([reference, decision])
      return experiences.findByReference(reference)
    },
  }
  const deps = { clock, experiences, frame, review, codings: fakeCodings(), secrets: realSecrets() }
  const request = { name: 'Autumn', practice: false, coders: ['ann', 'bea'], filter: {}, list: '', size: 30 }
  const setUp = (overrides: Partial<Parameters<ReturnType<typeof setUpRound>>[0]> = {}) =>
    setUpRound(deps)({ ...request, method: 'random', ...overrides }, 'cat')
  const say = (roundId: string, number: number, coderId: string, ...codes: string[]) =>
    codeItem(deps)(roundId, { number, coderId, codes })
  return { deps, decided, setUp, say }
}

describe('a sample', () => {
  it('never holds what is not read, closed, erased, at risk, in another language or made up', async () => {
    const good = [read(), read({ state: 'reviewed' })]
    const { setUp } = await aForumWith([
      ...good,
      read({ state: 'closed' }),
      read({ state: 'erased' }),
      read({ invented: true }),
      { ...read(), language: 'pl' },
      withCorrection(read(), 'The bus.', 'ann', new Date()),
      anExperience(),
      inLane(),
    ])
    const round = await setUp()
    expect(round.items.map(({ experienceId }) => experienceId).sort()).toEqual(good.map(({ id }) => id).sort())
    expect(round.drawing).toMatchObject({ size: 30, pool: 2, cut: false, method: 'random' })
  })

  it('of a practice round holds made-up records and no others', async () => {
    const invented = read({ invented: true })
    const { setUp } = await aForumWith([read(), invented, { ...inLane(), invented: true }])
    expect((await setUp({ practice: true })).items).toMatchObject([{ number: 1, experienceId: invented.id }])
  })

  it('is kept with what the machine said, and with the people who are to code', async () => {
    const { setUp, deps } = await aForumWith([read()])
    const round = await setUp()
    expect(round).toMatchObject({ createdBy: 'cat', frameVersion: frame.version, items: [{ machine: [BUS] }] })
    expect(await deps.codings.find(round.id)).toEqual(round)
  })

  it('of a list without anything to draw is refused in plain words', async () => {
    const { setUp, deps } = await aForumWith([anExperience()])
    await expect(setUp()).rejects.toMatchObject({ code: 'invalid-message' })
    expect(await deps.codings.all()).toEqual([])
  })
})

describe('coding', () => {
  it('goes from item to item until none is left, and then is handed in', async () => {
    const { setUp, say, deps } = await aForumWith([read(), read()])
    const round = await setUp()
    expect(await handIn(deps)(round, 'ann')).toBe(false)
    await say(round.id, 1, 'ann', BUS)
    expect(await nextItem(deps)(round, 'ann')).toMatchObject({ number: 2 })
    await say(round.id, 2, 'ann')
    expect(await nextItem(deps)(round, 'ann')).toBeNull()
    expect(await nextItem(deps)(round, 'bea')).toMatchObject({ number: 1 })
    expect(await handIn(deps)(round, 'ann')).toBe(true)
    await expect(say(round.id, 1, 'ann')).rejects.toMatchObject({ code: 'superseded' })
  })

  it('leaves out what may not be shown any more', async () => {
    const { setUp, say, deps } = await aForumWith([read(), read()])
    const round = await setUp()
    const second = await deps.experiences.find(itemOf(round, 2)?.experienceId ?? '')
    if (!second) throw new Error('no second item')
    const safeguarding = { level: 'concern' as const, evidence: [], raisedAt: '2026-11-21T10:05:00.000Z' }
    await deps.experiences.save({ ...second, safeguarding }, { by: 'dot', what: 'flagged' })
    await say(round.id, 1, 'ann', BUS)
    expect(await nextItem(deps)(round, 'ann')).toBeNull()
    expect(await handIn(deps)(round, 'ann')).toBe(true)
  })

  it('refuses a theme that the frame does not have', async () => {
    const { setUp, say } = await aForumWith([read()])
    const round = await setUp()
    await expect(say(round.id, 1, 'ann', 'no-such-theme')).rejects.toMatchObject({ code: 'invalid-message' })
  })
})

describe('settling', () => {
  const ended = async () => {
    const record = read()
    const all = await aForumWith([record])
    const round = await all.setUp()
    await all.say(round.id, 1, 'ann', BUS)
    const [item] = round.items
    if (!item) throw new Error('no item')
    const settle = (codes: string[], seen = standingOf(record.tags)) =>
      settleItem(all.deps)(round, item, { codes, seen }, 'cat')
    return { ...all, record, round, settle }
  }

  it('puts what the group decided onto the record, and keeps both codings', async () => {
    const { deps, decided, record, round, settle } = await ended()
    await deps.codings.end(round.id, deps.clock.now())
    await settle([PLAN])
    expect(decided).toEqual([
      [record.reference, { kind: 'add-tag', codeId: PLAN }],
      [record.reference, { kind: 'reject-tag', codeId: BUS, seen: 'suggested' }],
    ])
    expect((await deps.codings.find(round.id))?.items[0]?.settled).toMatchObject({ codes: [PLAN], by: 'cat' })
    expect(await deps.codings.ofAll(round.id)).toEqual([{ number: 1, coderId: 'ann', codes: [BUS] }])
  })

  it('waits until everybody has handed in', async () => {
    const { decided, settle } = await ended()
    await expect(settle([BUS])).rejects.toMatchObject({ code: 'invalid-message' })
    expect(decided).toEqual([])
  })

  it('does not write over what somebody changed meanwhile', async () => {
    const { deps, decided, round, settle } = await ended()
    await deps.codings.end(round.id, deps.clock.now())
    await expect(settle([BUS], `${BUS}:confirmed`)).rejects.toMatchObject({ code: 'superseded' })
    expect(decided).toEqual([])
  })
})
