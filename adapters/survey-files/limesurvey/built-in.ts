import type { QuestionType } from '../../../src/domain/surveys/question.js'
import type { ForeignChoice } from '../form/foreign-form.js'

/** Choices that LimeSurvey itself gives to questions of some types. */
export const BUILT_IN: Record<string, { type: QuestionType; choices: ForeignChoice[] }> = {
  '5': { type: 'scale', choices: points(5) },
  A: { type: 'scale', choices: points(5) },
  B: { type: 'scale', choices: points(10) },
  C: { type: 'single', choices: [choice('Y', 'Yes'), choice('U', 'Uncertain'), choice('N', 'No')] },
  E: { type: 'scale', choices: [choice('D', 'Decrease'), choice('S', 'Same'), choice('I', 'Increase')] },
  G: { type: 'single', choices: [choice('F', 'Female'), choice('M', 'Male')] },
  Y: { type: 'single', choices: [choice('Y', 'Yes'), choice('N', 'No')] },
}

/** Why questions of these types are not asked here. */
export const UNTAKEN: Record<string, string> = {
  '*': 'This was worked out, not asked. Earshot does not calculate.',
  I: 'It let people change the language. Earshot asks for that by itself.',
  R: 'Here things were put in order. Earshot has no such question.',
  '|': 'It asked for a file. It was left out.',
  '1': 'This was a table with two scales. Earshot has no such table.',
}

// ---------------------------------------------------------------------------------------------------------------------

function choice(name: string, text: string): ForeignChoice {
  return { name, text: { en: text } }
}

function points(most: number): ForeignChoice[] {
  return Array.from({ length: most }, (_, place) => choice(String(place + 1), String(place + 1)))
}
