import { describe, expect, it } from 'vitest'
import { answerThemes } from './answer-themes.js'

const NOTHING_RETIRED = { retired: [] }

describe('the themes of what was answered', () => {
  it('are counted once an answer, the most frequent first, with answers that have none', () => {
    const found = [
      { themes: ['bus', 'wait'], records: 6 },
      { themes: ['wait'], records: 3 },
      { themes: [], records: 4 },
    ]
    expect(answerThemes(NOTHING_RETIRED, found)).toEqual({
      answers: 13,
      themes: [
        { id: 'wait', count: 9 },
        { id: 'bus', count: 6 },
      ],
    })
  })

  it('are left out where they stand on fewer than five', () => {
    const found = [
      { themes: ['bus'], records: 4 },
      { themes: ['wait'], records: 5 },
    ]
    expect(answerThemes(NOTHING_RETIRED, found).themes).toEqual([{ id: 'wait', count: 5 }])
  })

  it('count as what they were merged into, and an answer with both as one', () => {
    const taxi = { id: 'taxi', name: 'Taxis', definition: '', theme: null, successor: 'transport' }
    const found = [
      { themes: ['taxi', 'transport'], records: 5 },
      { themes: ['taxi'], records: 2 },
    ]
    expect(answerThemes({ retired: [taxi] }, found).themes).toEqual([{ id: 'transport', count: 7 }])
  })
})
