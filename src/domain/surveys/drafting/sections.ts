import type { Questionnaire, Section } from '../edition.js'
import { EQUALITY } from './equality-section.js'

/** After the others, and before the equality questions. */
export const addSection = (questionnaire: Questionnaire, section: Section): Questionnaire => {
  const { sections } = questionnaire
  const last = sections.filter(({ id }) => id === EQUALITY)
  return { ...questionnaire, sections: [...sections.filter(({ id }) => id !== EQUALITY), section, ...last] }
}

/** @param words without `help` it has none any more */
export const changeSection = (
  questionnaire: Questionnaire,
  id: string,
  words: Pick<Section, 'title' | 'help'>,
): Questionnaire => ({
  ...questionnaire,
  sections: questionnaire.sections.map(section =>
    section.id === id ? { id, questions: section.questions, ...words } : section,
  ),
})

/** With all its questions. */
export const removeSection = (questionnaire: Questionnaire, id: string): Questionnaire => ({
  ...questionnaire,
  sections: questionnaire.sections.filter(section => section.id !== id),
})
