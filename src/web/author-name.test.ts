import { expect, it } from 'vitest'
import { INVENTED_BY } from '../domain/surveys/invented-by.js'
import { authorName } from './author-name.js'

const NAMES = new Map([['ann', 'Ann Lee']])

it.each([
  ['ann', 'Ann Lee'],
  ['bea', 'Somebody who has left'],
  [INVENTED_BY, 'Made up'],
])('%s is called %s', (id, name) => {
  expect(authorName(NAMES, id)).toBe(name)
})
