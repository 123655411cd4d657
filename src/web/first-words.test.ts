import { expect, it } from 'vitest'
import { firstWords } from './first-words.js'

it.each([
  ['a short text as it is', 'The bus is late', 15, 'The bus is late'],
  ['whole words', 'The bus is late again', 14, 'The bus is …'],
  ['whole symbols where there are no words', '😊😊😊', 2, '😊😊 …'],
])('the first words are %s', (_name, text, most, shown) => {
  expect(firstWords(text, most)).toBe(shown)
})
