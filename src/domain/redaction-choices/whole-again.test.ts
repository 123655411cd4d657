import { expect, it } from 'vitest'
import type { RedactionChoice } from './choice.js'
import { wholeAgain } from './whole-again.js'

const at = '2026-11-22T10:00:00.000Z'
const choice = (id: string, kind: 'hide' | 'show', more: Partial<RedactionChoice> = {}): RedactionChoice => ({
  id,
  kind,
  type: 'child-name',
  placeholder: '[child]',
  words: 'Hope',
  stood: [],
  by: 'ann',
  at,
  ...more,
})
const undone = { by: 'bob', at }

it('keeps what people hid in a part, once', () => {
  const [known, more] = [choice('known', 'hide'), choice('more', 'hide')]
  expect(wholeAgain([known], [known, more])).toEqual([known, more])
})

it('does not show in the whole what is shown in a part alone', () => {
  expect(wholeAgain([], [choice('shown', 'show')])).toEqual([])
})

it('hides again what a part no longer shows', () => {
  const show = choice('show', 'show')
  expect(wholeAgain([show], [{ ...show, undone }])).toEqual([{ ...show, undone }])
})

it('goes on hiding what a part alone shows again', () => {
  const hide = choice('hide', 'hide')
  expect(wholeAgain([hide], [{ ...hide, undone }])).toEqual([hide])
})

it('leaves out what does not count and what a machine hid, which it finds itself', () => {
  const { words: _gone, ...wordless } = choice('wordless', 'hide')
  const others = [choice('undone', 'hide', { undone }), wordless, choice('machine-0', 'hide', { by: 'machine' })]
  expect(wholeAgain([], others)).toEqual([])
})
