import type { Questionnaire } from '../../src/domain/surveys/edition.js'
import type { Question } from '../../src/domain/surveys/question.js'
import { aQuestion, aQuestionnaire } from './survey-builders.js'

const ask = (name: string, overrides: Partial<Question> = {}) => aQuestion({ id: name, name, ...overrides })
const only = (question: string, choice: string) => ({
  hold: 'all' as const,
  conditions: [{ question, is: 'any-of' as const, choices: [choice] }],
})
const grid = { id: 'school', text: 'Do you agree?' }
const questions: Question[] = [
  ask('plan'),
  ask('weeks', {
    type: 'number',
    choices: [],
    number: { least: 0, most: 150, whole: true, unit: 'weeks' },
    onlyIf: only('plan', 'yes'),
  }),
  ask('met', { type: 'date', choices: [], date: { earliest: '2020-01-01', latest: '2026-12-31' } }),
  ask('listens', { grid }),
  ask('tells', { grid }),
  ask('needs', {
    type: 'multiple',
    choices: [
      { id: 'autism', code: 1, text: 'Autism' },
      { id: 'other', code: 2, text: 'Something else', words: true },
      { id: 'none', code: 3, text: 'None of these', alone: true },
    ],
  }),
  ask('heard', { type: 'short', choices: [] }),
  ask('story', { type: 'long', choices: [], text: 'Tell us.' }),
]
/** A short survey with every kind of question, a rule and a grid. */
export const everyKind: Questionnaire = aQuestionnaire({ sections: [{ id: 'all', title: 'Your child', questions }] })
