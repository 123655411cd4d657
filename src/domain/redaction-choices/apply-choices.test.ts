import { describe, expect, it } from 'vitest'
import type { Finding, Redaction } from '../understanding.js'
import { withChoices } from './apply-choices.js'
import type { RedactionChoice } from './choice.js'
import { toHide, undone } from './choose.js'
import { placeOf } from './places.js'

let count = 0

const choice = (kind: 'hide' | 'show', words: string, more: Partial<RedactionChoice> = {}): RedactionChoice => {
  const { type = 'child-name', placeholder = '[child]' } = more
  count += 1
  return {
    id: `c${count}`,
    kind,
    words,
    stood: [],
    by: 'ann',
    at: '2026-11-22T10:00:00.000Z',
    ...more,
    type,
    placeholder,
  }
}

/** What a machine found, by the words: `{ Poppy: 'child-name [child]' }`. */
const machine = (words: string, hidden: Record<string, string> = {}): Redaction => {
  const found = Object.entries(hidden).map(([name, as]) => {
    const start = words.indexOf(name)
    const [type = '', ...placeholder] = as.split(' ')
    return { type, start, end: start + name.length, placeholder: placeholder.join(' ') }
  })
  const text = found
    .toReversed()
    .reduce((all, one) => all.slice(0, one.start) + one.placeholder + all.slice(one.end), words)
  return { text, findings: found.map(({ type, start, end }): Finding => ({ type, start, end })) }
}

const chosen = (words: string, hidden: Record<string, string>, ...choices: RedactionChoice[]) =>
  withChoices(words, machine(words, hidden), choices).text

it('keeps in which language names may be left', () => {
  const found = { ...machine('Kacper nie śpi'), otherLanguage: 'pl' }
  expect(withChoices('Kacper nie śpi', found, [choice('hide', 'Kacper')])).toMatchObject({
    text: '[child] nie śpi',
    otherLanguage: 'pl',
  })
})

describe('what people chose', () => {
  it('changes nothing when there is nothing', () => {
    const found = machine('Poppy waits.', { Poppy: 'child-name [child]' })
    expect(withChoices('Poppy waits.', found)).toBe(found)
  })

  it('hides words wherever they stand, with the next number of their kind', () => {
    const words = 'Poppy and Zed wait. zed’s bus is late.'
    expect(chosen(words, { Poppy: 'child-name [child]' }, choice('hide', 'Zed'))).toBe(
      '[child] and [child 2] wait. [child 2]’s bus is late.',
    )
  })

  it('shows words that were none, and counts the others anew', () => {
    const words = 'Hope and Zed wait. I hope so, Hope.'
    const found = { Hope: 'child-name [child]', Zed: 'child-name [child 2]' }
    expect(chosen(words, found, choice('show', 'Hope'))).toBe('Hope and [child] wait. I hope so, Hope.')
  })

  it('shows one place alone, and only there', () => {
    const words = 'May is four. It was in May.'
    const hide = choice('hide', 'May')
    const only = placeOf(words, { start: 23, end: 26 })
    expect(chosen(words, {}, hide, choice('show', 'May', { only }))).toBe('[child] is four. It was in May.')
    const longer = `Hello. ${words} Bye.`
    expect(chosen(longer, {}, hide, choice('show', 'May', { only }))).toBe(
      'Hello. [child] is four. It was in May. Bye.',
    )
    expect(chosen('May is four. Last May too.', {}, hide, choice('show', 'May', { only }))).not.toContain('May')
  })

  it('wins in the order in which it was chosen', () => {
    const [hide, show] = [choice('hide', 'Zed'), choice('show', 'Zed')]
    expect(chosen('Zed waits.', {}, hide, show)).toBe('Zed waits.')
    expect(chosen('Zed waits.', {}, show, hide)).toBe('[child] waits.')
  })

  it('does not count once it is undone, or its words are forgotten', () => {
    const hide = choice('hide', 'Zed')
    const { words: _gone, ...wordless } = hide
    expect(chosen('Zed waits.', {}, { ...hide, undone: { by: 'bob', at: hide.at } })).toBe('Zed waits.')
    expect(chosen('Zed waits.', {}, wordless)).toBe('Zed waits.')
  })

  it('shows no place any more that was left out of a hiding that is undone', () => {
    const words = 'May is four. It was in May.'
    const who = { by: 'ann', at: new Date('2026-11-22T10:00:00.000Z'), newId: () => `left${count++}` }
    const wanted = { words: 'May', type: 'child-name', placeholder: '[child]', leave: [23] }
    const made = toHide(words, machine(words), wanted, who)
    expect(withChoices(words, machine(words), made).text).toBe('[child] is four. It was in May.')
    const hidden = { text: 'May is four. It was in [child].', findings: [{ type: 'child-name', start: 23, end: 26 }] }
    expect(withChoices(words, hidden, undone(made, made[0]?.id ?? '', who))).toEqual(hidden)
  })

  it('never cuts into what is hidden: a longer stretch stays whole, and one that reaches further grows', () => {
    const words = 'Poppy Hill Lane is ours.'
    const address = { 'Poppy Hill': 'address [address]' }
    expect(chosen(words, address, choice('hide', 'Poppy'))).toBe('[address] Lane is ours.')
    const lane = choice('hide', 'Hill Lane', { type: 'address', placeholder: '[address]' })
    expect(chosen(words, address, lane)).toBe('[address] is ours.')
    expect(chosen(words, address, choice('show', 'Poppy'))).toBe('[address] Lane is ours.')
  })

  it('says of what kind a name is, also where the machine saw it as part of a longer one', () => {
    const words = 'Riley Fox came. Then Riley left.'
    const staff = choice('hide', 'Riley', { type: 'staff-name', placeholder: '[staff]' })
    expect(chosen(words, { 'Riley Fox': 'child-name [child]' }, staff)).toBe('[staff] came. Then [staff] left.')
  })

  it('can be another kind for words that were hidden already', () => {
    const school = choice('hide', 'Riverside', { type: 'school-name', placeholder: '[school]' })
    expect(chosen('At Riverside.', { Riverside: 'child-name [child]' }, school)).toBe('At [school].')
  })

  it('hides more rather than less where a reading and its text do not belong together', () => {
    const broken = { text: 'something else', findings: [{ type: 'phone', start: 0, end: 3 }] }
    expect(withChoices('Zed is Poppy', broken, [choice('hide', 'Poppy')]).text).toBe('[hidden] is [child]')
  })
})
