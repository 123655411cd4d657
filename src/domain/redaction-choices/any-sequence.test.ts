import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hide } from '../reading/redaction/hide.js'
import { withNumber } from '../reading/redaction/placeholders.js'
import { alike } from '../reading/redaction/pseudonyms.js'
import { standingClear } from '../reading/redaction/standing-clear.js'
import type { Redaction, Span } from '../understanding.js'
import { withChoices } from './apply-choices.js'
import { isStanding, type RedactionChoice } from './choice.js'
import { openPlaces, toHide, toShow, undone } from './choose.js'
import { findWords } from './find-words.js'
import { placesOf } from './places.js'

const PLACEHOLDERS: Record<string, string> = {
  'child-name': '[child]',
  'staff-name': '[staff]',
  'school-name': '[school]',
  phone: '[phone]',
}
const TYPES = Object.keys(PLACEHOLDERS)

const someWords = fc.constantFrom(
  'Hope',
  'hope',
  'Zed',
  'Zed Fox',
  'Fox',
  'May',
  'Mrs Fox',
  '0770 09',
  'Al',
  'José',
  'the bus',
)
const someText = fc
  .array(fc.oneof(someWords, fc.constantFrom('and', 'waits', '’s', '. ', '[child]', 'although', '\n\n', '12')), {
    maxLength: 14,
  })
  .map(pieces => pieces.join(' '))

/** What some machine found in a text: any stretches at all. */
const someReading = (text: string) =>
  fc
    .array(
      fc.record({
        type: fc.constantFrom(...TYPES),
        start: fc.nat(text.length),
        length: fc.integer({ min: 1, max: 12 }),
      }),
      {
        maxLength: 5,
      },
    )
    .map((found): Redaction => {
      const spans = found.map(({ type, start, length }) => ({
        type,
        start,
        end: Math.min(text.length, start + length),
      }))
      const clear = standingClear(spans.filter(({ start, end }) => end > start))
      const of = (type: string, number: number) => withNumber(PLACEHOLDERS[type] ?? '', number)
      const hidden = hide(text, alike(clear, text), { of })
      return { text: hidden.text, findings: hidden.findings }
    })

type Step =
  | { do: 'hide'; words: string; type: string; leave: boolean }
  | { do: 'show'; nth: number; everywhere: boolean }
  | { do: 'undo'; nth: number }
  | { do: 'read'; text: string; machine: Redaction }

const someStep = (text: string): fc.Arbitrary<Step> =>
  fc.oneof(
    fc.record({
      do: fc.constant('hide' as const),
      words: someWords,
      type: fc.constantFrom(...TYPES),
      leave: fc.boolean(),
    }),
    fc.record({ do: fc.constant('show' as const), nth: fc.nat(5), everywhere: fc.boolean() }),
    fc.record({ do: fc.constant('undo' as const), nth: fc.nat(5) }),
    fc
      .oneof(fc.constant(text), someText)
      .chain(other => someReading(other).map((machine): Step => ({ do: 'read', text: other, machine }))),
  )

const someHistory = someText.chain(text =>
  fc.tuple(fc.constant(text), someReading(text), fc.array(someStep(text), { maxLength: 9 })),
)

interface State {
  text: string
  machine: Redaction
  choices: RedactionChoice[]
}

let ids = 0
const who = { by: 'ann', at: new Date('2026-11-22T10:00:00.000Z'), newId: () => `c${ids++}` }
const redactedIn = ({ text, machine, choices }: State) => withChoices(text, machine, choices)

const stepped = (state: State, step: Step): State => {
  const { text, choices } = state
  const redacted = redactedIn(state)
  if (step.do === 'read') return { ...state, text: step.text, machine: step.machine }
  if (step.do === 'undo') return { ...state, choices: undone(choices, choices[step.nth]?.id ?? '', who) }
  if (step.do === 'show') {
    const made = toShow(
      text,
      redacted,
      { start: redacted.findings[step.nth]?.start ?? -1, everywhere: step.everywhere },
      who,
    )
    return made ? { ...state, choices: [...choices, made] } : state
  }
  const open = openPlaces(text, redacted, step.words)
  const leave = step.leave ? open.slice(1).map(({ start }) => start) : []
  const placeholder = PLACEHOLDERS[step.type] ?? ''
  return open.length > 0
    ? { ...state, choices: [...choices, ...toHide(text, redacted, { ...step, placeholder, leave }, who)] }
    : state
}

const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end

/** Places of words that somebody hid and that nobody showed since. */
const mustBeHidden = ({ text, choices }: State): Span[] => {
  const standing = choices.filter(isStanding)
  return standing.flatMap((choice, index) => {
    if (choice.kind === 'show') return []
    const shownSince = standing
      .slice(index)
      .filter(({ kind }) => kind === 'show')
      .flatMap(one => placesOf(one, text))
    return findWords(text, choice.words).filter(place => !shownSince.some(one => overlaps(one, place)))
  })
}

describe('after any hiding, showing, undoing and reading again', () => {
  const everyState = (check: (state: State) => void) =>
    fc.assert(
      fc.property(someHistory, ([text, machine, steps]) => {
        let state: State = { text, machine, choices: [] }
        for (const step of steps) {
          state = stepped(state, step)
          check(state)
        }
      }),
      { numRuns: 100 },
    )

  it('no word that somebody hid, and nobody showed since, can be read', () => {
    everyState(state => {
      const { findings } = redactedIn(state)
      for (const place of mustBeHidden(state))
        expect(findings.some(({ start, end }) => start <= place.start && place.end <= end)).toBe(true)
    })
  })

  it('words that are hidden everywhere stand nowhere in the redacted text', () => {
    fc.assert(
      fc.property(someHistory, someWords, ([text, machine, steps], words) => {
        const first = stepped({ text, machine, choices: [] }, { do: 'hide', words, type: 'child-name', leave: false })
        const reread = steps.filter(step => step.do === 'hide' || step.do === 'read')
        const state = reread.reduce(stepped, first)
        fc.pre(first.choices.length > 0)
        expect(openPlaces(state.text, redactedIn(state), words)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('doing it twice changes nothing', () => {
    everyState(state => {
      const once = redactedIn(state)
      expect(withChoices(state.text, once, state.choices)).toEqual(once)
    })
  })

  it('findings are sorted, never overlap, and give the text', () => {
    everyState(state => {
      const { text, findings } = redactedIn(state)
      let kept = ''
      let from = 0
      for (const { start, end } of findings) {
        expect(start).toBeGreaterThanOrEqual(from)
        kept += state.text.slice(from, start)
        from = end
      }
      kept += state.text.slice(from)
      expect(text.length).toBeGreaterThanOrEqual(kept.length)
    })
  })

  it('what is shown everywhere is not hidden there any more', () => {
    everyState(state => {
      const redacted = redactedIn(state)
      const [first] = redacted.findings
      const made = first && toShow(state.text, redacted, { start: first.start, everywhere: true }, who)
      if (!made) return
      const shown = redactedIn({ ...state, choices: [...state.choices, made] })
      expect(shown.findings).not.toContainEqual(expect.objectContaining({ start: first.start, end: first.end }))
    })
  })
})
