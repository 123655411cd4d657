import type { Collecting } from '../form/collect.js'
import { showsMore } from '../plain-text.js'
import type { LimeQuestion } from './lime-survey.js'

/** Tells what of a question was not taken, or was taken otherwise. */
export const tellOfQuestion = (collect: Collecting, lime: LimeQuestion, where: string): void => {
  if (lime.isCompulsory) collect.compulsory(lime.code)
  const texts = [lime, ...lime.subquestions, ...lime.answers].flatMap(({ text }) => [...text.values()])
  const words = [...texts, ...lime.help.values()]
  const says = [
    ...OF_TYPE.flatMap(([types, one]) => (types.includes(lime.type) ? [one] : [])),
    ...ATTRIBUTES.flatMap(([name, one]) => (isSet(lime.attributes.get(name)) ? [one] : [])),
    ...(lime.hasOther ? ['Its choice “Other” was taken in one language: say it in your others, too.'] : []),
    ...(lime.pattern ? [`An answer had to look like ${lime.pattern}. Here answers are kept as they are.`] : []),
    ...(lime.subquestions.some(({ relevance }) => isRule(relevance)) ? [SOME_ROWS] : []),
    ...(words.some(showsMore) ? ['It showed or played more than words. The words were taken.'] : []),
    ...(words.some(text => /\{[A-Za-z(!]/.test(text)) ? [TAKES_UP] : []),
  ]
  for (const one of says) collect.tell(where, one)
}

// ---------------------------------------------------------------------------------------------------------------------

const SOME_ROWS = 'Some of its rows or boxes were shown only after certain answers. Here all of them are shown.'
const TAKES_UP = 'Its words take up an earlier answer or work something out. Earshot cannot do that: change the words.'

/** `1` means always. */
const isRule = (relevance: string): boolean => !['', '1'].includes(relevance.trim())

/** `0` is what LimeSurvey writes for what is not used. */
const isSet = (value = ''): boolean => !['', '0'].includes(value.trim())

const OF_TYPE: [types: string, says: string][] = [
  ['OP', 'It had room for a comment beside the choices. Add a question for that.'],
  ['FH', 'Its rows are single choices. Make them scales if the choices stand in an order from low to high.'],
  ['5AB', 'Its points have numbers only. Say in words what the lowest and the highest mean.'],
  ['CEGY', 'LimeSurvey itself gave it its choices. They were taken in English: say them in your other languages.'],
]

const ATTRIBUTES: [name: string, says: string][] = [
  ['array_filter', SOME_ROWS],
  ['array_filter_exclude', SOME_ROWS],
  ['em_validation_q', 'Its answers were checked against each other. Here they are kept as they are.'],
  ['em_validation_sq', 'Its answers were checked one by one. Here they are kept as they are.'],
  ['max_answers', 'Only so many boxes could be ticked. Here there is no limit: say it in the question.'],
  ['min_answers', 'At least so many boxes had to be ticked. Here there is no limit.'],
  ['prefix', 'Words stood before its box. They were left out.'],
]
