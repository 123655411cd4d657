import { describe, expect, it } from 'vitest'
import type { ShippedWordings } from './wording.js'
import { needsNativeCheck, shippedProblems, wordingProblems } from './wording-check.js'

describe('a text that somebody wrote', () => {
  it('is fine when it keeps every name in braces', () => {
    expect(wordingProblems('receipt', 'Ta for that. {reference}', 'Thank you. {reference}')).toEqual([])
  })

  it.each([
    ['lost a name', 'Ta.', 'Put {reference} back'],
    ['has a name that nothing is filled in for', '{reference} {name}', 'Take {name} out'],
    ['has a brace that belongs to nothing', '{reference} {', 'Take out the single'],
    ['has a name written otherwise', '{reference} {Reference}', 'Take out the single'],
    ['is empty', '  \n', 'Write what Earshot should say'],
    ['is longer than any message', `{reference}${'a'.repeat(4096)}`, 'Make it shorter'],
  ])('is refused when it %s', (_what, text, problem) => {
    expect(wordingProblems('receipt', text, 'Thank you. {reference}')).toEqual([expect.stringContaining(problem)])
  })

  it('has 20 letters at most on a button', () => {
    expect(wordingProblems('yes', 'a'.repeat(20), 'Yes')).toEqual([])
    expect(wordingProblems('yes', 'a'.repeat(21), 'Yes')).toHaveLength(1)
  })
})

describe('the files that are shipped', () => {
  const file = (about: Partial<ShippedWordings>): ShippedWordings => ({
    language: 'en',
    name: 'English',
    texts: { receipt: 'Ta. {reference}' },
    notes: {},
    words: { stop: ['stop'], yes: ['yes'] },
    ...about,
  })

  it('are sound when all of them hold the same', () => {
    expect(shippedProblems([file({}), file({ language: 'pl', words: { stop: ['dość'], yes: ['tak'] } })])).toEqual([])
  })

  it('need the English one', () => {
    expect(shippedProblems([file({ language: 'pl' })])).toHaveLength(1)
  })

  it.each([
    ['lacks a text', { texts: {} }, 'pl: receipt'],
    ['has a text that English lacks', { texts: { receipt: '{reference}', other: 'x' } }, 'pl: other'],
    ['lost a name in braces', { texts: { receipt: 'Ta.' } }, 'pl: receipt: Put {reference} back'],
    ['has no words for a command', { words: { stop: ['dość'] } }, 'pl: no words for yes'],
    ['has words for an unknown command', { words: { stop: ['a'], yes: ['b'], go: ['c'] } }, 'the command go'],
    ['uses a word twice', { words: { stop: ['a'], yes: ['a'] } }, 'pl: a would mean two things'],
    [
      'uses an English word for something else',
      { words: { stop: ['a'], yes: ['stop'] } },
      'stop would mean two things',
    ],
  ])('are refused when one %s', (_what, about, problem) => {
    expect(shippedProblems([file({}), file({ language: 'pl', ...about })])).toContainEqual(
      expect.stringContaining(problem),
    )
  })
})

it('English is native to us, every other language waits for somebody who speaks it', () => {
  expect(needsNativeCheck({ language: 'en', checked: false })).toBe(false)
  expect(needsNativeCheck({ language: 'pl', checked: false })).toBe(true)
  expect(needsNativeCheck({ language: 'pl', checked: true })).toBe(false)
})
