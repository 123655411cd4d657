import { type Choice, isChosen } from '../../../src/domain/surveys/question.js'
import type { Told } from '../../../src/domain/surveys/survey-file.js'
import { calledFor, type ForeignChoice, type ForeignQuestion } from './foreign-form.js'
import { identities } from './identities.js'
import type { Words } from './words-of.js'

/** The boxes of a question by what they are called there, with ids, and the numbers that are printed beside them. */
export const takeChoices = (question: ForeignQuestion, id: string, words: Words, told: Told[]): Map<string, Choice> => {
  const idOf = identities('choice')
  const choices = isChosen(question) ? question.choices.slice(0, MOST_CHOICES) : []
  const where = calledFor(question.name, question.text)
  if (question.choices.length > choices.length) {
    told.push({ where, says: `It has ${question.choices.length} choices. Only the first ${MOST_CHOICES} were taken.` })
  }
  const areNumbered = choices.every(({ name }) => /^[1-9]\d?$/.test(name))
  const taken = new Map<string, Choice>()
  for (const [place, choice] of choices.entries()) {
    if (taken.has(choice.name)) {
      told.push({ where, says: `Two of its choices are called ${choice.name}. Only the first was taken.` })
      continue
    }
    const code = areNumbered ? Number(choice.name) : place + 1
    const own = takeChoice(choice, { id: idOf(choice.name), code }, question)
    taken.set(choice.name, { ...own, text: words.say(`question ${id} choice ${own.id}`, choice.text) })
    if (own.beside) told.push({ where, says: `“${choice.text.en}” was put beside the scale: it is no point of it.` })
    if (own.alone && !choice.alone) {
      told.push({ where, says: `“${choice.text.en}” now goes with no other choice.` })
    }
  }
  return taken
}

// ---------------------------------------------------------------------------------------------------------------------

/** Numbers beside boxes have two digits at most. */
const MOST_CHOICES = 99

const takeChoice = (
  { words, alone, text: { en = '' } }: ForeignChoice,
  given: Pick<Choice, 'id' | 'code'>,
  { type }: ForeignQuestion,
): Choice => ({
  ...given,
  text: en,
  ...(words && { words }),
  ...((alone || (type === 'multiple' && NONE.test(en.trim()))) && { alone: true }),
  ...(type === 'scale' && NO_POINT.test(en.trim()) && { beside: true }),
})

/** What people write for "no point of this scale" and "none of the boxes". Everything that is judged by it is told. */
const NO_POINT =
  /^(?:n\s*\/\s*a|not applicable|(?:it )?does(?: not|n['’]t) apply|(?:i )?(?:do not|don['’]t) know|not sure|(?:i(?:['’]d| would) rather not|prefer not to) say)\.?$/i
const NONE = /^(?:none|none of (?:these|the above|them)|(?:i(?:['’]d| would) rather not|prefer not to) say)\.?$/i
