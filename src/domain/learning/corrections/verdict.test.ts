import { expect, it } from 'vitest'
import { isTaken, verdictOf } from './verdict.js'

const theme = (right: number, wrong: number, missed: number) => ({ label: 'theme:taxi', right, wrong, missed })
const concern = (right: number, missed: number) => ({ label: 'safeguarding:concern', right, wrong: 0, missed })

it.each([
  ['more is found', [theme(5, 1, 5)], [theme(6, 1, 4)], 'better'],
  ['the same is found', [theme(5, 1, 5)], [theme(5, 1, 5)], 'as-well'],
  ['less is found', [theme(5, 1, 5)], [theme(4, 1, 6)], 'worse'],
  ['more wrong is named', [theme(5, 1, 5)], [theme(5, 2, 5)], 'worse'],
  ['a concern is missed that was found', [theme(5, 5, 5), concern(2, 0)], [theme(10, 0, 0), concern(1, 1)], 'worse'],
  ['nothing is right before or after, and more wrong is named', [theme(0, 1, 0)], [theme(0, 9, 0)], 'worse'],
  ['nothing is right before or after, and less wrong is named', [theme(0, 9, 0)], [theme(0, 1, 0)], 'better'],
  ['nothing can be compared', [], [], 'untested'],
] as const)('when %s', (_name, before, after, verdict) => {
  expect(verdictOf([...before], [...after], 5)).toBe(verdict)
})

it('on fewer than five texts nothing is tested, and what was not tested is not taken', () => {
  expect(verdictOf([theme(1, 1, 1)], [theme(2, 0, 0)], 4)).toBe('untested')
  expect(isTaken('untested')).toBe(false)
})
