import { describe, expect, it } from 'vitest'
import { aSmallFrame, subthemeWords } from '../../../test/support/a-frame.js'
import { adopt } from './adopt.js'
import { applyEdit } from './apply-edit.js'
import { type CodeFrame, parseCodeFrame } from './code-frame.js'
import { codeNamer } from './code-names.js'

const withWalking = (): CodeFrame => {
  const words = subthemeWords({ name: 'Walking' })
  const edited = applyEdit(aSmallFrame(), { kind: 'add-subtheme', theme: 'getting-there', words })
  return edited.ok ? edited.frame : aSmallFrame()
}

const frameOf = (outcome: ReturnType<typeof adopt>): CodeFrame => {
  if ('problems' in outcome) throw new Error(outcome.problems.join(' '))
  return outcome.frame
}

describe('putting a whole list in the place of another', () => {
  it('retires what it does not hold, so that it is still named', () => {
    const frame = frameOf(adopt(withWalking(), aSmallFrame()))
    expect(codeNamer(frame)('getting-there-walking')).toBe('Walking (retired)')
    expect(() => parseCodeFrame(frame)).not.toThrow()
  })

  it('brings back what it holds and what was retired meanwhile', () => {
    const retired = applyEdit(withWalking(), { kind: 'retire', id: 'getting-there-walking' })
    const frame = frameOf(adopt(retired.ok ? retired.frame : aSmallFrame(), withWalking()))
    expect(frame.retired).toEqual([])
    expect(codeNamer(frame)('getting-there-walking')).toBe('Walking')
  })

  it('refuses a list in which something is missing that records may name', () => {
    const frame = aSmallFrame()
    frame.facets.phase.values = []
    expect(adopt(aSmallFrame(), frame)).toEqual({
      problems: ['The phase "primary" (Primary) is missing. Records may name it: put it back.'],
    })
  })

  it('refuses another list altogether', () => {
    expect(adopt(aSmallFrame(), { ...aSmallFrame(), id: 'birds' })).toEqual({
      problems: ['This is the list "birds". Here we work with "small".'],
    })
  })

  it('refuses what points to something that is not there', () => {
    const frame = withWalking()
    const [theme] = frame.themes
    theme?.subthemes[0]?.yieldsTo.push('nowhere')
    expect(adopt(aSmallFrame(), frame)).toEqual({
      problems: ['"taxi" names the sub-theme "nowhere", which is not there.'],
    })
  })
})
