import { readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../../src/config.js'
import type { Answers } from '../../src/domain/surveys/answered.js'
import type { Edition, Survey } from '../../src/domain/surveys/edition.js'

/** What one invented person answered, whichever way they will be said to have answered. */
export interface KnownAnswers {
  /** From 1 on. */
  number: number
  /** Whether their words may be quoted. */
  quote: boolean
  /** Every question that they were asked; what they left blank too. */
  answers: Answers
}

/** An invented survey of 20 questions, of every type, in two editions. The tests know it too. */
export const knownSurvey = (): { survey: Survey; editions: Edition[] } => read('known-survey.json')

/** @param label `2025`: 75 people; `2026`: 150 */
export const knownAnswers = (label: string): KnownAnswers[] => read(`known-answers-${label}.json`)

// ---------------------------------------------------------------------------------------------------------------------

/** Data is not compiled, so it is read from the source folder whether this runs as source or from `dist/`. */
const read = <Content>(name: string): Content =>
  JSON.parse(readFileSync(path.join(projectRoot, 'test', 'fixtures', 'surveys', name), 'utf8')) as Content
