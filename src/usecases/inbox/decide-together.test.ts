import { describe, expect, it } from 'vitest'
import { anExperience } from '../../../test/support/builders.js'
import { fakeClock } from '../../../test/support/fake-clock.js'
import { fakeExperiences } from '../../../test/support/fake-experiences.js'
import type { ReviewDecision } from '../../domain/review/decision.js'
import { decideTogether } from './decide-together.js'

/** A desk that leaves alone what it is told to, and remembers what it was asked. */
const aDesk = (...leftAlone: string[]) => {
  const asked: { references: string[]; decision: ReviewDecision }[] = []
  const decideMany = async (references: string[], decision: ReviewDecision) => {
    asked.push({ references, decision })
    const left = references.filter(reference => leftAlone.includes(reference))
    return { batch: `batch-${asked.length}`, done: references.length - left.length, leftAlone: left }
  }
  const experiences = fakeExperiences(fakeClock())
  return { asked, experiences, decide: decideTogether({ review: { decideMany }, experiences }) }
}

const seen = (reference: string, assignedTo: string | null = null) => ({ reference, assignedTo })

describe('deciding the same about several records', () => {
  it('is one batch, whoever has them', async () => {
    const { asked, decide } = aDesk('B')
    const outcome = await decide([seen('A'), seen('B', 'ann')], { kind: 'review' }, 'sam')
    expect(asked).toEqual([{ references: ['A', 'B'], decision: { kind: 'review' } }])
    expect(outcome).toEqual({ batches: ['batch-1'], done: 1, leftAlone: ['B'] })
  })

  it('takes records only from those who had them when they were looked at', async () => {
    const { asked, decide } = aDesk('B')
    const records = [seen('A'), seen('B', 'ann'), seen('C')]
    const outcome = await decide(records, { kind: 'assign', to: 'sam' }, 'sam')
    expect(asked).toEqual([
      { references: ['A', 'C'], decision: { kind: 'assign', to: 'sam', seen: null } },
      { references: ['B'], decision: { kind: 'assign', to: 'sam', seen: 'ann' } },
    ])
    expect(outcome).toEqual({ batches: ['batch-1'], done: 2, leftAlone: ['B'] })
  })

  it('leaves to the safeguarding lead what went to them meanwhile', async () => {
    const { asked, decide, experiences } = aDesk()
    const atRisk = anExperience({
      safeguarding: { level: 'urgent', evidence: [], raisedAt: '2026-11-21T10:00:00.000Z' },
    })
    await experiences.create(atRisk)
    const outcome = await decide([seen('A'), seen(atRisk.reference)], { kind: 'review' }, 'sam')
    expect(asked.map(({ references }) => references)).toEqual([['A']])
    expect(outcome).toEqual({ batches: ['batch-1'], done: 1, leftAlone: [atRisk.reference] })
  })

  it('reviews nothing that may show names, for nobody has been through each', async () => {
    const { asked, decide, experiences } = aDesk()
    const polish = anExperience({ language: 'pl', redacted: { text: 'Kasia nie ma pomocy.', findings: [] } })
    await experiences.create(polish)
    const outcome = await decide([seen('A'), seen(polish.reference)], { kind: 'review' }, 'sam')
    expect(asked.map(({ references }) => references)).toEqual([['A']])
    expect(outcome).toEqual({ batches: ['batch-1'], done: 1, leftAlone: [polish.reference] })
    await decide([seen(polish.reference)], { kind: 'add-tag', codeId: 'ehcp-timeliness' }, 'sam')
    expect(asked.at(-1)?.references).toEqual([polish.reference])
  })
})
