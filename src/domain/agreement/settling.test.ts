import { describe, expect, it } from 'vitest'
import type { Tag } from '../experience.js'
import { decisionsFor, standingOf } from './settling.js'

const tag = (codeId: string, status: Tag['status']) => ({ codeId, status })

describe('what has to be decided so that the settled themes stand', () => {
  it.each([
    ['a theme nobody had', [], ['bus'], [{ kind: 'add-tag', codeId: 'bus' }]],
    [
      'one that the machine suggested',
      [tag('bus', 'suggested')],
      ['bus'],
      [{ kind: 'accept-tag', codeId: 'bus', seen: 'suggested' }],
    ],
    [
      'one that somebody rejected',
      [tag('bus', 'rejected')],
      ['bus'],
      [{ kind: 'accept-tag', codeId: 'bus', seen: 'rejected' }],
    ],
    ['one that stands already', [tag('bus', 'confirmed')], ['bus'], []],
    [
      'none, where one stands',
      [tag('bus', 'confirmed')],
      [],
      [{ kind: 'reject-tag', codeId: 'bus', seen: 'confirmed' }],
    ],
    ['none, where one is rejected already', [tag('bus', 'rejected')], [], []],
  ])('%s', (_name, tags, codes, decisions) => {
    expect(decisionsFor(tags, codes)).toEqual(decisions)
  })
})

describe('the themes of a record as one text', () => {
  const tags = [tag('bus', 'suggested'), tag('plan', 'confirmed')]

  it('is the same in whatever order they stand', () => {
    expect(standingOf(tags.toReversed())).toBe(standingOf(tags))
  })

  it('is another once somebody changed one', () => {
    expect(standingOf([tag('bus', 'confirmed'), tag('plan', 'confirmed')])).not.toBe(standingOf(tags))
  })
})
