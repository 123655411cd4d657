import type { Questionnaire, Section } from '../edition.js'
import { isChosen, type Question } from '../question.js'
import { type AnswerSpace, choicesOf, type PaperChoice, spaceFor } from './answer-space.js'
import type { SayOnPaper } from './paper-words.js'
import { printedNumbers } from './printed-numbers.js'
import { goesTo, skipWords } from './skip-words.js'

export interface PaperQuestion {
  kind: 'question'
  /** As printed before it: "7". */
  number: string
  /** Who is to answer it, when not everybody is. */
  skip: string | null
  text: string
  help: string | null
  space: AnswerSpace
}

/** Questions that share their choices, to be set as a table. */
export interface PaperGrid {
  kind: 'grid'
  skip: string | null
  text: string
  columns: PaperChoice[]
  rows: { number: string; text: string; help: string | null }[]
}

export type PaperBlock = PaperQuestion | PaperGrid

export interface PaperPart {
  title: string
  help: string | null
  blocks: PaperBlock[]
}

/** All that a sheet of paper asks, in words, in the order in which it stands there. */
export interface PaperForm {
  title: string
  intro: string
  parts: PaperPart[]
  thanks: string
}

/** @param questionnaire in the language of the sheet, as `inLanguage` gives it */
export const paperForm = (questionnaire: Questionnaire, say: SayOnPaper): PaperForm => ({
  title: questionnaire.title,
  intro: questionnaire.intro,
  parts: [...questionnaire.sections.map(section => partOf(section, questionnaire, say)), consentPart(say)],
  thanks: questionnaire.thanks,
})

// ---------------------------------------------------------------------------------------------------------------------

const partOf = (section: Section, questionnaire: Questionnaire, say: SayOnPaper): PaperPart => ({
  title: section.title,
  help: section.help ?? null,
  blocks: gridsIn(section.questions).map(questions =>
    isTable(questions) ? gridOf(questions, questionnaire, say) : questionOf(questions, questionnaire, say),
  ),
})

type Some = [Question, ...Question[]]

/** Questions of one grid that follow each other, as long as they are answered by the same people. */
const gridsIn = (questions: Question[]): Some[] => {
  const together: Some[] = []
  for (const question of questions) {
    const last = together.at(-1)
    if (last && isOneTable(last[0], question)) last.push(question)
    else together.push([question])
  }
  return together
}

const isOneTable = (one: Question, other: Question): boolean =>
  one.grid !== undefined && one.grid.id === other.grid?.id && isTable([one]) && tableKey(one) === tableKey(other)

const isTable = ([first]: Some): boolean =>
  first.grid !== undefined && isChosen(first) && first.choices.every(({ words }) => !words)

const tableKey = ({ type, choices, onlyIf }: Question): string => JSON.stringify([type, choices, onlyIf])

const questionOf = ([question]: Some, questionnaire: Questionnaire, say: SayOnPaper): PaperQuestion => ({
  kind: 'question',
  number: numberOf(question, questionnaire),
  skip: skipWords(question, questionnaire, say),
  text: question.grid ? `${question.grid.text} ${question.text}` : question.text,
  help: helpOf(question, say),
  space: spaceFor(question, choice => goesTo(question, choice, questionnaire, say)),
})

const gridOf = (questions: Some, questionnaire: Questionnaire, say: SayOnPaper): PaperGrid => ({
  kind: 'grid',
  skip: skipWords(questions[0], questionnaire, say),
  text: questions[0].grid?.text ?? '',
  columns: choicesOf(questions[0], () => null),
  rows: questions.map(question => ({
    number: numberOf(question, questionnaire),
    text: question.text,
    help: helpOf(question, say),
  })),
})

const numberOf = ({ id }: Question, questionnaire: Questionnaire): string =>
  String(printedNumbers(questionnaire).get(id))

const helpOf = ({ type, help }: Question, say: SayOnPaper): string | null => {
  const own = type === 'multiple' ? say('several') : null
  const asDate = type === 'date' ? say('fill-date') : null
  const said = [help, own, asDate].filter(Boolean).join(' ')
  return said || null
}

/** The same questions as at the end of the parents' form. They have no number of their own: the numbers are the survey's. */
const consentPart = (say: SayOnPaper): PaperPart => ({
  title: say('last-questions'),
  help: null,
  blocks: ['keep', 'quote', 'contact'].map(part => ({
    kind: 'question',
    number: '',
    skip: null,
    text: say(part),
    help: say(`${part}-explained`),
    space: { kind: 'boxes', choices: [yesOrNo(1, say('yes')), yesOrNo(2, say('no'))] },
  })),
})

const yesOrNo = (code: number, text: string): PaperChoice => ({ code, text, words: false, goTo: null, beside: false })
