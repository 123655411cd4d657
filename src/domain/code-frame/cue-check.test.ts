import { describe, expect, it } from 'vitest'
import { loadCodeFrame } from '../../../adapters/code-frame-file/load.js'
import { subthemesOf } from './code-frame.js'
import { cueProblems } from './cue-check.js'
import { togetherProblem } from './together-check.js'

describe('words that are to show a theme', () => {
  it.each([
    ['the', 'stands in nearly every message'],
    ['Child', 'stands in nearly every message'],
    ['and he', 'stands in nearly every message'],
    ['?!', 'has no letters in it'],
    ['x', 'is a single letter'],
    ['a'.repeat(81), 'is too long'],
  ])('%s is refused with the reason', (cue, reason) => {
    expect(cueProblems(['taxi', cue])).toEqual([expect.stringContaining(reason)])
  })

  it.each(['taxi', 'zu spät', 'स्कूल', 'LA', 'get him in', '20 weeks'])('%s is taken', cue => {
    expect(cueProblems([cue])).toEqual([])
  })

  it('are all taken as they come with Earshot', async () => {
    const { wordLists, ...frame } = await loadCodeFrame('code-frame/code-frame.yaml')
    const subthemes = subthemesOf({ wordLists, ...frame })
    expect(subthemes.flatMap(({ cues, weakCues }) => cueProblems([...cues, ...weakCues]))).toEqual([])
    expect(
      subthemes.flatMap(({ together }) => together.map(rule => togetherProblem(rule, wordLists))),
    ).not.toContainEqual(expect.any(String))
  })
})

describe('words that show a theme when they stand near each other', () => {
  it.each([
    ['taxi', 'needs words on both sides'],
    ['taxi + ', 'needs words on both sides'],
    ['taxi + @nowhere', 'There is no word list “nowhere”. The word lists are late'],
  ])('%s is refused with the reason', (rule, reason) => {
    expect(togetherProblem(rule, { late: ['late'] })).toContain(reason)
  })

  it('may name lists and choices', () => {
    expect(togetherProblem('taxi|bus + @late', { late: ['late'] })).toBeNull()
  })
})
