import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sum, tablesThatFit } from '../../../../test/support/an-attacker.js'
import { aCounted, aQuestionOf, asked, times } from '../../../../test/support/counted-answers.js'
import { type Counted, saidTo } from './counted.js'
import { resultsOf } from './edition-results.js'
import { type Group, groupedBy, groupedByChannel, OTHERS } from './grouping.js'
import { isSmall } from './hiding/small.js'
import { splitResults } from './split-results.js'

const CHOICES = ['yes', 'no', 'unsure']
const AREAS = ['north', 'south', 'west']
const plan = aQuestionOf('plan', CHOICES)
const area = aQuestionOf('area', AREAS, { tells: 'area' })

const byArea = (responses: Counted[], ...questions: (typeof plan)[]) => {
  const results = resultsOf(asked(area, ...questions), responses)
  const ofArea = results.get('area')
  const grouping = ofArea ? groupedBy('area', ofArea, responses) : null
  return { results, grouping, splits: grouping ? splitResults(results, responses, grouping) : null }
}

describe('groups', () => {
  it('that are small are together, with those who did not say', () => {
    const responses = [
      ...times(20, { area: 'north' }),
      ...times(9, { area: 'south' }),
      ...times(2, { area: 'west' }),
      ...times(1, { area: '-' }),
    ]
    const { grouping } = byArea(responses)
    expect(grouping?.groups.map(({ id, responses: own }) => [id, own.length])).toEqual([
      ['north', 20],
      ['others', 12],
    ])
  })

  it('of one are none', () => {
    expect(byArea(times(20, { area: 'north' })).grouping).toBeNull()
    expect(groupedByChannel(times(20, { plan: 'yes' }))).toBeNull()
  })

  it('are made of channels too, the largest first', () => {
    const responses = [
      ...times(6, {}, 'web'),
      ...times(30, {}, 'paper'),
      ...times(3, {}, 'telegram'),
      ...times(4, {}, 'whatsapp'),
    ]
    expect(groupedByChannel(responses)?.groups.map(({ id, responses: own }) => [id, own.length])).toEqual([
      ['paper', 30],
      ['web', 6],
      ['others', 7],
    ])
  })
})

describe('a cross table', () => {
  it('counts within each group', () => {
    const responses = [
      ...times(12, { area: 'north', plan: 'yes' }),
      ...times(8, { area: 'north', plan: 'no' }),
      ...times(6, { area: 'south', plan: 'yes' }),
      ...times(9, { area: 'south', plan: 'no' }),
      ...times(5, { area: 'south', plan: '-' }),
    ]
    expect(byArea(responses, plan).splits?.get('plan')).toEqual({
      kind: 'counts',
      groups: [
        { id: 'north', base: 20, counts: [12, 8, 0] },
        { id: 'south', base: 15, counts: [6, 9, 0] },
      ],
    })
    expect(byArea(responses, plan).splits?.get('area')).toEqual({ kind: 'same' })
  })

  it('of groups that overlap shows each beside all the rest', () => {
    const needs = aQuestionOf('needs', ['autism', 'speech'], { type: 'multiple', tells: 'needs' })
    const responses = [
      ...times(10, { needs: 'autism', plan: 'yes' }),
      ...times(10, { needs: 'autism+speech', plan: 'no' }),
      ...times(10, { needs: 'speech', plan: 'yes' }),
    ]
    const results = resultsOf(asked(needs, plan), responses)
    const ofNeeds = results.get('needs')
    const grouping = ofNeeds ? groupedBy('needs', ofNeeds, responses) : null
    expect(grouping && splitResults(results, responses, grouping).get('plan')).toEqual({
      kind: 'counts',
      groups: [
        { id: 'autism', base: 20, counts: [10, 10, 0] },
        { id: 'speech', base: 20, counts: [10, 10, 0] },
      ],
    })
  })

  it('has the middle of numbers only where ten answered', () => {
    const miles = aQuestionOf('miles', [], { type: 'number' })
    const responses = [...times(12, { area: 'north', miles: '=4' }), ...times(6, { area: 'south', miles: '=9' })]
    expect(byArea(responses, miles).splits?.get('miles')).toEqual({
      kind: 'medians',
      groups: [
        { id: 'north', median: 4 },
        { id: 'south', median: null },
      ],
    })
  })

  it('is not shown of a question whose bases would give away what an earlier table hides', () => {
    const why = aQuestionOf('why', ['late', 'lost'], {
      onlyIf: { hold: 'all', conditions: [{ question: 'plan', is: 'any-of', choices: ['no'] }] },
    })
    const responses = [
      ...times(20, { area: 'north', plan: 'yes', why: 'x' }),
      ...times(10, { area: 'north', plan: 'no', why: 'late' }),
      ...times(20, { area: 'south', plan: 'yes', why: 'x' }),
      ...times(2, { area: 'south', plan: 'no', why: 'late' }),
    ]
    const { splits, results } = byArea(responses, plan, why)
    expect(results.get('why')).toMatchObject({ counts: [12, 0], turnout: { answered: 12 } })
    expect(splits?.get('plan')).toMatchObject({ kind: 'counts' })
    expect(splits?.get('why')).toEqual({ kind: 'hidden' })
  })

  it('lets nobody work out a small number, whatever people answered', () => {
    const someone = fc.record({
      area: fc.constantFrom('north', 'north', 'south', 'south', 'west', '-'),
      plan: fc.constantFrom('yes', 'yes', 'yes', 'no', 'no', 'unsure', '-'),
    })
    fc.assert(
      fc.property(fc.array(someone, { minLength: 20, maxLength: 45 }), people => {
        const responses = people.map(said => aCounted(said))
        const { results, grouping, splits } = byArea(responses, plan)
        const [overall, split] = [results.get('plan'), splits?.get('plan')]
        if (overall?.kind !== 'chosen' || split?.kind !== 'counts') return
        const cells = CHOICES.map((_, row) => split.groups.map(({ counts }) => counts[row] ?? null))
        const columnTotals = split.groups.map(({ base }) => base)
        const tables = [...tablesThatFit({ cells, rowTotals: overall.counts, columnTotals })]
        expect(sum(columnTotals)).toBe(overall.turnout.answered)
        for (const { row, column } of smallCells(grouping?.groups ?? [], split.groups)) {
          const found = new Set(tables.map(table => table[row]?.[column]))
          expect([...found]).toEqual(expect.arrayContaining([1, 2, 3, 4]))
        }
      }),
      { numRuns: 60 },
    )
  })
})

/** Where small numbers truly stand, in groups that are not put together with others. */
const smallCells = (groups: readonly Group[], shown: readonly { id: string }[]) =>
  shown.flatMap(({ id }, column) => {
    const responses = groups.find(group => group.id === id && id !== OTHERS)?.responses ?? []
    const rows = CHOICES.map(choice => responses.filter(one => saysIt(one, choice)).length)
    return rows.flatMap((count, row) => (isSmall(count) ? [{ row, column }] : []))
  })

const saysIt = (response: Counted, choice: string): boolean => {
  const said = saidTo(response, 'plan')
  return said.kind === 'chosen' && said.choices.includes(choice)
}
