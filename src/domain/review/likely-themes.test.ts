import { describe, expect, it } from 'vitest'
import { loadCodeFrame } from '../../../adapters/code-frame-file/load.js'
import { subthemesOf } from '../code-frame/code-frame.js'
import { createLikelyThemes } from './likely-themes.js'

const frame = await loadCodeFrame('code-frame/code-frame.yaml')
const likely = (words: string, codeId: string, not: string[] = [], limit = 5) =>
  createLikelyThemes(frame, words)(codeId, { not: new Set(not), limit })

describe('the likeliest other themes', () => {
  it('begin with those whose own cues stand in the words', () => {
    const [first] = likely('The taxi was late again and the driver changed.', 'transport-eligibility')
    expect(first).toBe('transport-reliability-safety')
  })

  it('are those beside it when the words give no sign', () => {
    const parent = frame.themes.find(({ subthemes }) => subthemes.some(({ id }) => id === 'ehcp-timeliness'))
    const beside = parent?.subthemes.map(({ id }) => id)
    for (const id of likely('Nothing to go by.', 'ehcp-timeliness')) expect(beside).toContain(id)
  })

  it('never name the theme itself, nor one that stands or was said no to', () => {
    const others = likely('The taxi was late.', 'ehcp-timeliness', ['transport-reliability-safety'], 60)
    expect(others).not.toContain('ehcp-timeliness')
    expect(others).not.toContain('transport-reliability-safety')
  })

  it('keep to the limit and to themes of the frame', () => {
    const known = new Set(subthemesOf(frame).map(({ id }) => id))
    const others = likely(
      'The school transport, the taxi, the ehc plan, the waiting list.',
      'transport-eligibility',
      [],
      3,
    )
    expect(others).toHaveLength(3)
    expect(others.every(id => known.has(id))).toBe(true)
  })

  it('are still offered for a theme that the frame no longer has', () => {
    expect(likely('The taxi was late again.', 'long-gone').length).toBeGreaterThan(0)
    expect(likely('', 'long-gone')).toEqual([])
  })
})
