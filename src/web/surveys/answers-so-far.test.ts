import { expect, it } from 'vitest'
import type { ResponseCount } from '../../domain/surveys/survey-store.js'
import { answersSoFar } from './answers-so-far.js'

const LIVE = { state: 'live' } as const

const came = (channel: ResponseCount['channel'], count: number, invented = false): ResponseCount => ({
  channel,
  state: 'finished',
  invented,
  count,
})

it('tells how many came which way, the most first', () => {
  expect(answersSoFar(LIVE, [came('web', 5), came('paper', 70)])).toBe(
    '75 people have answered: 70 on paper, 5 on the web',
  )
})

it('tells only how many they are where few came one way, so that nobody works it out', () => {
  expect(answersSoFar(LIVE, [came('web', 4), came('paper', 70)])).toBe('74 people have answered')
  expect(answersSoFar(LIVE, [came('telegram', 1)])).toBe('1 person has answered')
})

it('counts made-up answers apart, and hides nothing of them', () => {
  expect(answersSoFar(LIVE, [came('practice', 2, true)])).toBe('Nobody has answered yet (and 2 made up, to try it out)')
})

it('waits for nobody any more once a survey is closed', () => {
  expect(answersSoFar({ state: 'closed' }, [])).toBe('Nobody answered')
})
