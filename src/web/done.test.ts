import { describe, expect, it } from 'vitest'
import { doneIn } from './done.js'

const WORDS = { saved: 'It is saved.' }

describe('what was just done', () => {
  it('is said in the words of the page', () => {
    expect(doneIn(WORDS, 'saved')).toBe('It is saved.')
  })

  it.each(['', 'unknown', 'constructor', '__proto__', undefined, ['saved'], { saved: 'saved' }])(
    'is nothing when the address says %j',
    asked => {
      expect(doneIn(WORDS, asked)).toBeNull()
    },
  )
})
