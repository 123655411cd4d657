import { SCALE_IDS, SCALES } from '../../../domain/surveys/bank/scales.js'
import { isChosen, type Question } from '../../../domain/surveys/question.js'
import { extrasFor } from './choices.js'
import type { QuestionInput } from './question-input.js'
import type { NotSaved } from './save.js'
import type { QuestionFrame } from './to-question.js'
import { TYPE_WORDS } from './type-words.js'

/** A form for one question. */
export const questionFormView = (input: QuestionInput, frame: QuestionFrame, notSaved: Partial<NotSaved>) => ({
  values: input,
  type: frame.type,
  typeWords: TYPE_WORDS[frame.type],
  hasChoices: isChosen(frame) && !frame.grid,
  inGrid: frame.grid,
  /** The ids of its answers are known elsewhere: others cannot be added. */
  isStandard: frame.tells !== undefined,
  marks: MARKS[frame.type] ?? [],
  scales: frame.type === 'scale' && input.rows.length === 0 ? scaleItems(input.scale) : [],
  extras: isChosen(frame) ? extrasFor(frame.type, input.rows) : [],
  errors: notSaved.errors,
  changed: (notSaved.changed ?? []).map(({ earlier, since }) => ({ label: since.label, earlier: inWords(earlier) })),
  superseded: notSaved.superseded === true,
})

/** The words of a question with its answers, for setting two versions side by side. */
export const inWords = ({ text, choices, number }: Question) => ({
  text,
  unit: number?.unit,
  choices: choices.map(choice => choice.text),
})

// ---------------------------------------------------------------------------------------------------------------------

/** What may be ticked beside an answer. */
const MARKS: Partial<Record<Question['type'], { name: string; text: string }[]>> = {
  single: [{ name: 'words', text: 'Room for own words' }],
  multiple: [
    { name: 'words', text: 'Room for own words' },
    { name: 'alone', text: 'Goes with no other answer' },
  ],
  scale: [{ name: 'beside', text: 'Stands beside the scale' }],
}

const scaleItems = (chosen: string) => [
  ...SCALE_IDS.map(id => ({ value: id, text: SCALES[id].join(', '), checked: id === chosen })),
  { value: 'own', text: 'My own words', checked: chosen === 'own' },
]
