import type { Answers } from './answered.js'
import { blocksOf } from './drafting/blocks.js'
import type { Questionnaire, Section } from './edition.js'
import type { Question } from './question.js'
import { askedOf } from './walk.js'

/** What stands together: one question, or those of a grid that follow each other. */
export interface Block {
  section: Section
  /** Never empty. */
  questions: Question[]
}

/** What is asked at one time. Never empty. */
export type WebPage = Block[]

type Asks = Pick<Questionnaire, 'layout' | 'sections'>

/** The pages that these answers leave to be gone through: one for each question or grid, or a single one with all of them. */
export const pagesOf = (questionnaire: Asks, answers: Answers): WebPage[] => {
  const asked = new Set(askedOf(questionnaire, answers).map(({ id }) => id))
  const blocks = questionnaire.sections.flatMap(section => blocksIn(section, asked))
  if (questionnaire.layout === 'one-question') return blocks.map(block => [block])
  return blocks.length > 0 ? [blocks] : []
}

export const questionsOn = (page: WebPage): Question[] => page.flatMap(({ questions }) => questions)

/** The page that asks this question; null when it is not asked. */
export const pageAsking = (pages: WebPage[], name: string): WebPage | null =>
  pages.find(page => questionsOn(page).some(question => question.name === name)) ?? null

/** The first page with a question that nobody answered or left blank yet. */
export const firstOpenPage = (pages: WebPage[], answers: Answers): WebPage | null =>
  pages.find(page => questionsOn(page).some(({ id }) => answers[id] === undefined)) ?? null

// ---------------------------------------------------------------------------------------------------------------------

const blocksIn = (section: Section, asked: Set<string>): Block[] =>
  blocksOf({ questions: section.questions.filter(({ id }) => asked.has(id)) }).map(({ questions }) => ({
    section,
    questions,
  }))
