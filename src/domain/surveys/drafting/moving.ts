import type { Questionnaire, Section } from '../edition.js'
import { type Block, blocksOf } from './blocks.js'
import { EQUALITY } from './equality-section.js'

export type Step = 'up' | 'down'

/** A section changes places with its neighbour; the equality questions stay last. */
export const moveSection = (questionnaire: Questionnaire, id: string, step: Step): Questionnaire => {
  const sections = swapped(questionnaire.sections, id, step)
  const place = sections.findIndex(section => section.id === EQUALITY)
  return place === -1 || place === sections.length - 1 ? { ...questionnaire, sections } : questionnaire
}

/** A question, or a whole grid, changes places with its neighbour; at the end of a section it goes over into the next one. */
export const moveBlock = (questionnaire: Questionnaire, id: string, step: Step): Questionnaire => {
  const place = questionnaire.sections.findIndex(section => blocksOf(section).some(block => block.id === id))
  const section = questionnaire.sections[place]
  if (!section) return questionnaire
  const blocks = blocksOf(section)
  const isAtEnd = blocks.at(step === 'up' ? 0 : -1)?.id === id
  if (!isAtEnd) return withSection(questionnaire, { ...section, questions: asked(swapped(blocks, id, step)) })
  const next = questionnaire.sections[place + (step === 'up' ? -1 : 1)]
  return next ? handedOver(questionnaire, section, next, id) : questionnaire
}

// ---------------------------------------------------------------------------------------------------------------------

const swapped = <One extends { id: string }>(all: readonly One[], id: string, step: Step): One[] => {
  const place = all.findIndex(one => one.id === id)
  const other = place + (step === 'up' ? -1 : 1)
  const [one, neighbour] = [all[place], all[other]]
  return one && neighbour ? all.with(place, neighbour).with(other, one) : [...all]
}

const asked = (blocks: Block[]) => blocks.flatMap(({ questions }) => questions)

const withSection = (questionnaire: Questionnaire, section: Section): Questionnaire => ({
  ...questionnaire,
  sections: questionnaire.sections.map(one => (one.id === section.id ? section : one)),
})

/** Up: to the end of the section before. Down: to the beginning of the one after. */
const handedOver = (questionnaire: Questionnaire, from: Section, to: Section, id: string): Questionnaire => {
  const blocks = blocksOf(from)
  const moved = asked(blocks.filter(block => block.id === id))
  const isUp = questionnaire.sections.indexOf(to) < questionnaire.sections.indexOf(from)
  const left = withSection(questionnaire, { ...from, questions: asked(blocks.filter(block => block.id !== id)) })
  return withSection(left, { ...to, questions: isUp ? [...to.questions, ...moved] : [...moved, ...to.questions] })
}
