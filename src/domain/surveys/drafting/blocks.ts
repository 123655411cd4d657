import type { Section } from '../edition.js'
import type { Question } from '../question.js'

/** What stands together in a section and moves as one: a question, or all rows of a grid. */
export interface Block {
  /** Of the question, or of the grid. */
  id: string
  grid: NonNullable<Question['grid']> | null
  questions: Question[]
}

export const blocksOf = ({ questions }: Pick<Section, 'questions'>): Block[] =>
  questions.reduce<Block[]>((blocks, question) => {
    const last = blocks.at(-1)
    if (last?.grid && last.grid.id === question.grid?.id) last.questions.push(question)
    else blocks.push({ id: question.grid?.id ?? question.id, grid: question.grid ?? null, questions: [question] })
    return blocks
  }, [])
