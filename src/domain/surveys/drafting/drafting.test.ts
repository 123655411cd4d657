import { describe, expect, it } from 'vitest'
import { aQuestion, aQuestionnaire } from '../../../../test/support/survey-builders.js'
import { type Questionnaire, questionsOf, type Section } from '../edition.js'
import { blocksOf } from './blocks.js'
import { moveBlock, moveSection } from './moving.js'
import { addQuestions, replaceGrid, replaceQuestion } from './questions.js'
import { addSection, changeSection, removeSection } from './sections.js'

const q = (id: string) => aQuestion({ id, name: id })
const row = (id: string) => aQuestion({ id, name: id, grid: { id: 'g', text: 'How far?' } })
const section = (id: string, ...questions: Section['questions']): Section => ({ id, title: id, questions })
const of = (...sections: Section[]): Questionnaire => aQuestionnaire({ sections })
const ids = (questionnaire: Questionnaire) =>
  questionnaire.sections.map(({ id, questions }) => `${id}: ${questions.map(one => one.id).join(' ')}`)

describe('moving', () => {
  const two = of(section('one', q('a'), row('r1'), row('r2')), section('two', q('b')))

  it('takes all rows of a grid along', () => {
    expect(blocksOf(two.sections[0] ?? section('none')).map(({ id }) => id)).toEqual(['a', 'g'])
    expect(ids(moveBlock(two, 'g', 'up'))).toEqual(['one: r1 r2 a', 'two: b'])
    expect(ids(moveBlock(two, 'a', 'down'))).toEqual(['one: r1 r2 a', 'two: b'])
  })

  it('goes over into the section before or after', () => {
    expect(ids(moveBlock(two, 'g', 'down'))).toEqual(['one: a', 'two: r1 r2 b'])
    expect(ids(moveBlock(two, 'b', 'up'))).toEqual(['one: a r1 r2 b', 'two: '])
  })

  it('goes no further than the ends, and leaves alone what is not there', () => {
    for (const moved of [
      moveBlock(two, 'a', 'up'),
      moveBlock(two, 'b', 'down'),
      moveBlock(two, 'r1', 'up'),
      moveBlock(two, 'nobody', 'up'),
    ]) {
      expect(ids(moved)).toEqual(ids(two))
    }
  })

  it('of a section never puts anything after the equality questions', () => {
    const three = of(section('one'), section('two'), section('equality'))
    expect(ids(moveSection(three, 'two', 'up'))).toEqual(['two: ', 'one: ', 'equality: '])
    expect(moveSection(three, 'two', 'down')).toEqual(three)
    expect(moveSection(three, 'equality', 'up')).toEqual(three)
  })
})

describe('a section', () => {
  it('is added before the equality questions', () => {
    expect(ids(addSection(of(section('one'), section('equality')), section('two')))).toEqual([
      'one: ',
      'two: ',
      'equality: ',
    ])
  })

  it('gets other words, and loses its help when there is none', () => {
    const helped = of({ ...section('one', q('a')), help: 'Think of one child.' }, section('two'))
    const [changed, other] = changeSection(helped, 'one', { title: 'Now' }).sections
    expect(changed).toEqual({ id: 'one', title: 'Now', questions: [q('a')] })
    expect(other).toEqual(section('two'))
  })

  it('goes with its questions', () => {
    expect(ids(removeSection(of(section('one', q('a')), section('two')), 'one'))).toEqual(['two: '])
  })
})

describe('questions', () => {
  const one = of(section('one', q('a'), row('r1'), q('c'), row('r2')))

  it('are added at the end of their section', () => {
    expect(ids(addQuestions(one, 'one', [q('d')]))).toEqual(['one: a r1 c r2 d'])
    expect(addQuestions(one, 'nowhere', [q('d')])).toEqual(one)
  })

  it('are changed in their place, and taken away', () => {
    const changed = replaceQuestion(one, 'a', [{ ...q('a'), text: 'Now?' }])
    expect(questionsOf(changed)[0]?.text).toBe('Now?')
    expect(ids(replaceQuestion(one, 'a', []))).toEqual(['one: r1 c r2'])
  })

  it('of a grid stand together again where its first row stood', () => {
    expect(ids(replaceGrid(one, 'g', [row('r2'), row('r1'), row('r3')]))).toEqual(['one: a r2 r1 r3 c'])
    expect(ids(replaceGrid(one, 'g', []))).toEqual(['one: a c'])
  })
})
