import { expect, it } from 'vitest'
import { languageOf } from './languages.js'

it.each([
  ['English (en)', 'en'],
  ['english', 'en'],
  ['en-GB', 'en'],
  ['Polski', 'pl'],
  ['pl', 'pl'],
  ['Українська (uk)', 'uk'],
  ['French (fr)', null],
  ['', null],
])('“%s” means %s', (label, language) => {
  expect(languageOf(label)).toBe(language)
})
