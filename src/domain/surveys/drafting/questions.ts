import type { Questionnaire } from '../edition.js'
import type { Question } from '../question.js'

/** At the end of a section. */
export const addQuestions = (
  questionnaire: Questionnaire,
  sectionId: string,
  questions: readonly Question[],
): Questionnaire => ({
  ...questionnaire,
  sections: questionnaire.sections.map(section =>
    section.id === sectionId ? { ...section, questions: [...section.questions, ...questions] } : section,
  ),
})

/** Puts other questions in the place of one: a changed one, several rows of a grid, or none. */
export const replaceQuestion = (
  questionnaire: Questionnaire,
  id: string,
  replacements: readonly Question[],
): Questionnaire => ({
  ...questionnaire,
  sections: questionnaire.sections.map(section => ({
    ...section,
    questions: section.questions.flatMap(question => (question.id === id ? replacements : [question])),
  })),
})

/** Puts these rows in the place of all rows that a grid has; none of them take the grid away. */
export const replaceGrid = (questionnaire: Questionnaire, gridId: string, rows: readonly Question[]): Questionnaire => {
  const isRow = ({ grid }: Question) => grid?.id === gridId
  return {
    ...questionnaire,
    sections: questionnaire.sections.map(section => {
      const place = section.questions.findIndex(isRow)
      if (place === -1) return section
      return { ...section, questions: section.questions.filter(one => !isRow(one)).toSpliced(place, 0, ...rows) }
    }),
  }
}
