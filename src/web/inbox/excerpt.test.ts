import { describe, expect, it } from 'vitest'
import { excerptOf } from './excerpt.js'

const shown = (text: string, search?: string): string =>
  excerptOf(text, search)
    .map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join('')

describe('what a list shows of a text', () => {
  it('is all of a short one, and nothing of none', () => {
    expect(shown('The taxi was late.')).toBe('The taxi was late.')
    expect(excerptOf('')).toEqual([])
  })

  it('marks what was searched for', () => {
    expect(shown('The taxi was late.', 'taxis')).toBe('The [taxi] was late.')
  })

  it('starts near the first hit where that stands far on', () => {
    const text = `${'Nothing to see here. '.repeat(30)}Then the taxi never came. ${'More of it. '.repeat(30)}`
    expect(shown(text, 'taxi')).toMatch(/^… .{20,60}Then the \[taxi\] never came\. .* …$/)
  })

  it('never cuts a symbol in two', () => {
    const text = '👩‍👧 '.repeat(100)
    expect(shown(text).isWellFormed()).toBe(true)
    expect(shown(`${text}taxi`, 'taxi').isWellFormed()).toBe(true)
  })
})
