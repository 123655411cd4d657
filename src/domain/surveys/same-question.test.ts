import { describe, expect, it } from 'vitest'
import type { WordingChange } from './edition.js'
import type { Question } from './question.js'
import { comparability } from './same-question.js'

const before: Question = {
  id: 'listened',
  name: 'q1',
  type: 'scale',
  text: 'Do you feel listened to?',
  choices: [
    { id: 'never', code: 1, text: 'Never' },
    { id: 'always', code: 2, text: 'Always' },
  ],
}

const change = (what: WordingChange['what']): WordingChange => ({
  questionId: 'listened',
  since: 'edition-2025',
  what,
  by: 'person',
  at: '2026-11-22T08:00:00.000Z',
})

const reworded: Question = { ...before, text: 'Are you listened to?' }

describe('a question over the years', () => {
  it('is the same wherever it stands, whatever its help and short name say', () => {
    expect(comparability(before, { ...before, name: 'q9', help: 'Think of school.' }, [])).toBe('same')
    expect(comparability(before, { ...before, text: ' Do you feel  LISTENED to?' }, [])).toBe('same')
  })

  it('may not be compared once its words differ, unless a person has said that only the spelling did', () => {
    expect(comparability(before, reworded, [])).toBe('changed')
    expect(comparability(before, reworded, [change('spelling')])).toBe('spelling')
    expect(comparability(before, reworded, [change('spelling'), change('meaning')])).toBe('changed')
  })

  it('may not be compared once a choice was added or reworded', () => {
    const more = [...before.choices, { id: 'sometimes', code: 3, text: 'Sometimes' }]
    expect(comparability(before, { ...before, choices: more }, [])).toBe('changed')
  })
})
