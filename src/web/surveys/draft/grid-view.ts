import type { Question } from '../../../domain/surveys/question.js'
import { GRID_TYPES, type GridInput } from './grid-input.js'
import { questionFormView } from './question-view.js'
import type { NotSaved } from './save.js'
import { TYPE_WORDS } from './type-words.js'

/** A form for a grid: its rows, and the answers that they share. @param before its rows as they stand; none: a new one */
export const gridFormView = (input: GridInput, before: readonly Question[], notSaved: Partial<NotSaved>) => {
  const type = GRID_TYPES.find(one => one === before[0]?.type) ?? input.type
  const isNew = before.length === 0
  return {
    ...questionFormView(input.answers, { id: '', type }, notSaved),
    isNew,
    over: input.over,
    gridRows: input.gridRows,
    moreRows: input.moreRows,
    types: isNew ? GRID_TYPES.map(one => ({ value: one, text: TYPE_WORDS[one].name, checked: one === type })) : [],
    theirs: {
      text: before.map(({ text }) => text).join('\n'),
      choices: before[0]?.choices.map(({ text }) => text) ?? [],
    },
  }
}
