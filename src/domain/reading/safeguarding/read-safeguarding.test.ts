import { beforeAll, describe, expect, it } from 'vitest'
import { loadCodeFrame } from '../../../../adapters/code-frame-file/load.js'
import type { CodeFrame } from '../../code-frame/code-frame.js'
import { createPassage } from '../passage.js'
import { createSafeguardingReader } from './read-safeguarding.js'

let frame: CodeFrame
let read: ReturnType<typeof createSafeguardingReader>
beforeAll(async () => {
  frame = await loadCodeFrame('code-frame/code-frame.yaml')
  read = createSafeguardingReader(frame)
})

const levelOf = (text: string): string => read(createPassage(text)).level

describe('a safeguarding flag', () => {
  it.each([
    ['I am going to kill myself tonight', 'urgent'],
    ['She has taken all her tablets', 'urgent'],
    ['he has a knife and he is outside her door', 'urgent'],
    ['He came home from respite with bruises on his back', 'concern'],
    ['the TA locked him in the sensory room', 'concern'],
    ['she says she wants to die, she is ten', 'concern'],
    ['I am frightened of my own son', 'concern'],
    ['I can’t keep him safe any more', 'concern'],
  ])('is raised for %j as %s', (text, level) => {
    expect(levelOf(text)).toBe(level)
  })

  it('is not raised for any phrase that the frame names as harmless', () => {
    expect(frame.safeguarding.nonMatches.examples.filter(phrase => levelOf(phrase) !== 'none')).toEqual([])
  })

  it('is not raised for strong words about services', () => {
    expect(levelOf('We have been neglected by the council and it is criminal how they treat us.')).toBe('none')
  })

  it('names the words that raised it, urgent ones first', () => {
    const { evidence } = read(createPassage('There were bruises on her arm and now she has taken an overdose'))
    expect(evidence[0]?.text).toContain('taken an overdose')
    expect(evidence.map(({ text }) => text)).toContain('bruises')
  })
})
