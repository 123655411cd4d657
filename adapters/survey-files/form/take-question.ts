import type { Choice, Question } from '../../../src/domain/surveys/question.js'
import type { Told } from '../../../src/domain/surveys/survey-file.js'
import type { Known } from '../rules/known-question.js'
import { calledFor, type ForeignForm, type ForeignQuestion } from './foreign-form.js'
import { identities, shortNames } from './identities.js'
import { takeChoices } from './take-choices.js'
import { takeRules } from './take-rules.js'
import type { Words } from './words-of.js'

/** Gives the questions of a form an identity here, one after the other. */
export const takingQuestions = ({ references }: Pick<ForeignForm, 'references'>, words: Words, told: Told[]) => {
  const idOf = identities('question')
  const nameOf = shortNames()
  const grids = new Map<string, string>()
  const gridIdOf = identities('grid')
  const known = new Map<string, Known>()
  const lookup = (name: string): Known | null => {
    const { question, choice } = references.get(name) ?? { question: name }
    const found = known.get(question)
    if (!found || choice === undefined) return found ?? null
    const box = found.choices.get(choice)
    return box ? { ...found, box } : null
  }
  return (foreign: ForeignQuestion): Question => {
    const onlyIf = takeRules(foreign, lookup, told)
    const id = idOf(foreign.name)
    const name = nameOf(foreign.name)
    tellNewName(foreign, name, told)
    const choices = takeChoices(foreign, id, words, told)
    if (foreign.grid && !grids.has(foreign.grid.name)) grids.set(foreign.grid.name, gridIdOf(foreign.grid.name))
    const grid = gridOf(foreign, grids, words)
    const question = {
      ...takeQuestion(foreign, { id, name }, choices, words),
      ...(grid && { grid }),
      ...(onlyIf && { onlyIf }),
    }
    if (!known.has(foreign.name)) known.set(foreign.name, { question, box: null, choices })
    return question
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const tellNewName = ({ name, text }: ForeignQuestion, ours: string, told: Told[]): void => {
  if (ours === name) return
  told.push({ where: calledFor(name, text), says: `Its short name here is ${ours}. You find it by that in exports.` })
}

const takeQuestion = (
  { type, text, help, number, date }: ForeignQuestion,
  { id, name }: Pick<Question, 'id' | 'name'>,
  choices: Map<string, Choice>,
  words: Words,
): Question => {
  const helping = words.say(`question ${id} help`, help)
  return {
    id,
    name,
    type,
    text: words.say(`question ${id} text`, text),
    ...(helping && { help: helping }),
    choices: [...choices.values()],
    ...(number && Object.keys(number).length > 0 && { number }),
    ...(date && Object.keys(date).length > 0 && { date }),
  }
}

const gridOf = ({ grid }: ForeignQuestion, grids: Map<string, string>, words: Words): Question['grid'] | null => {
  const id = grid && grids.get(grid.name)
  return id === undefined ? null : { id, text: words.say(`grid ${id}`, grid?.text ?? {}) }
}
