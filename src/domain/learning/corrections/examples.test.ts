import { describe, expect, it } from 'vitest'
import { aSmallFrame, subthemeWords } from '../../../../test/support/a-frame.js'
import { aLesson } from '../../../../test/support/a-lesson.js'
import { applyEdit } from '../../code-frame/apply-edit.js'
import type { CodeFrame } from '../../code-frame/code-frame.js'
import type { FrameEdit } from '../../code-frame/edit.js'
import type { Correction } from './correction.js'
import { examplesFrom } from './examples.js'

const seed = Array.from({ length: 12 }, (_, place) => aLesson(`text ${place}`, place % 2 ? ['taxi', 'bus'] : ['taxi']))
const correction = (overrides: Partial<Correction>): Correction => ({
  experienceId: 'x',
  group: 'x',
  text: 'words',
  yes: [],
  no: [],
  whole: [],
  unsaid: [],
  ...overrides,
})
const edited = (edit: FrameEdit): CodeFrame => {
  const done = applyEdit(aSmallFrame(), edit)
  if (!('frame' in done)) throw new Error('the edit was refused')
  return done.frame
}
const unknownOf = (taught: ReturnType<typeof examplesFrom>, place: number) => [
  ...(taught.examples.at(place)?.unknown ?? []),
]

describe('examples to learn from', () => {
  it('have only labels that enough texts show', () => {
    const { labels } = examplesFrom(seed, [], aSmallFrame())
    expect(labels).toEqual(['kind:experience', 'sentiment:0', 'theme:taxi'])
  })

  it('know of a correction what people said, and nothing else', () => {
    const said = correction({ yes: ['theme:taxi'] })
    const taught = examplesFrom(
      seed,
      [said, correction({ no: ['theme:taxi'] }), correction({ whole: ['theme'] })],
      aSmallFrame(),
    )
    expect(taught.examples.at(-3)?.labels).toEqual(['theme:taxi'])
    expect(unknownOf(taught, -3)).toEqual(['kind:experience', 'sentiment:0'])
    expect(taught.examples.at(-2)?.labels).toEqual([])
    expect(unknownOf(taught, -2)).not.toContain('theme:taxi')
    expect(unknownOf(taught, -1)).not.toContain('theme:taxi')
    expect(taught.examples.at(-1)?.weight).toBeGreaterThan(taught.examples[0]?.weight ?? 1)
  })

  it('follow a theme into the one that it was merged into', () => {
    const { labels, examples } = examplesFrom(seed, [], edited({ kind: 'merge', id: 'taxi', into: 'bus' }))
    expect(labels).toContain('theme:bus')
    expect(examples.every(one => one.labels.filter(label => label.startsWith('theme:')).join() === 'theme:bus')).toBe(
      true,
    )
  })

  it('do not take a “no” to a theme for a “no” to the one it was merged into', () => {
    const frame = edited({ kind: 'merge', id: 'bus', into: 'taxi' })
    expect(unknownOf(examplesFrom(seed, [correction({ no: ['theme:bus'] })], frame), -1)).toContain('theme:taxi')
  })

  it('forget a theme that was retired', () => {
    const { labels } = examplesFrom(seed, [correction({ yes: ['theme:taxi'] })], edited({ kind: 'retire', id: 'taxi' }))
    expect(labels).not.toContain('theme:taxi')
  })
})

describe('a theme that the forum added', () => {
  const frame = edited({
    kind: 'add-subtheme',
    theme: 'health',
    words: subthemeWords({ name: 'Dentist', cues: ['dentist'] }),
  })
  const id = frame.themes[1]?.subthemes.at(-1)?.id ?? ''
  const label = `theme:${id}`
  const shown = (count: number) =>
    Array.from({ length: count }, () => correction({ yes: [label], text: 'the dentist again' }))

  it('is left to its cues until people have shown enough of it', () => {
    expect(examplesFrom(seed, shown(9), frame).labels).not.toContain(label)
    expect(examplesFrom(seed, shown(10), frame).labels).toContain(label)
  })

  it('is not missing from a text with its cues that nobody looked at for it', () => {
    const older = [aLesson('no dentist took him', ['taxi']), ...seed]
    const taught = examplesFrom(older, [...shown(10), correction({ whole: ['theme'], text: 'a dentist' })], frame)
    expect(taught.examples[0]?.unknown?.has(label)).toBe(true)
    expect(taught.examples[1]?.unknown?.has(label)).toBe(false)
    expect(unknownOf(taught, -1)).toContain(label)
  })

  it('is missing where somebody said so', () => {
    const taught = examplesFrom(seed, [...shown(10), correction({ no: [label], text: 'a dentist' })], frame)
    expect(unknownOf(taught, -1)).not.toContain(label)
  })
})
