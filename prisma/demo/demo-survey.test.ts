import { describe, expect, it } from 'vitest'
import { loadCodeFrame } from '../../adapters/code-frame-file/load.js'
import { shareChoices } from '../../src/domain/share-choices.js'
import { questionsOf } from '../../src/domain/surveys/edition.js'
import { problemsOf } from '../../src/domain/surveys/problems.js'
import { QUESTION_TYPES } from '../../src/domain/surveys/question.js'
import { readTyped, typedFor } from '../../src/domain/surveys/read-typed.js'
import { comparability } from '../../src/domain/surveys/same-question.js'
import { askedOf } from '../../src/domain/surveys/walk.js'
import { knownAnswers, knownSurvey } from './demo-survey.js'

const { survey, editions } = knownSurvey()

describe('the known survey', () => {
  it.each(editions)('asks 20 questions of every type that could go live: $label', ({ surveyId, questionnaire }) => {
    const questions = questionsOf(questionnaire)
    expect(surveyId).toBe(survey.id)
    expect(problemsOf(questionnaire)).toEqual([])
    expect(questions).toHaveLength(20)
    expect(new Set(questions.map(({ type }) => type))).toEqual(new Set(QUESTION_TYPES))
    expect(questions.filter(({ onlyIf }) => onlyIf)).toHaveLength(2)
    expect(questions.filter(({ grid }) => grid)).toHaveLength(3)
  })

  it('changed the meaning of one question and the spelling of another since the year before', () => {
    const [before, after] = editions.map(({ questionnaire }) => questionsOf(questionnaire))
    const kinds = after?.map((question, place) => {
      const same = before?.[place]
      return same && comparability(same, question, editions[1]?.wordingChanges ?? [])
    })
    expect(kinds?.filter(kind => kind === 'changed')).toHaveLength(1)
    expect(kinds?.filter(kind => kind === 'spelling')).toHaveLength(1)
    expect(kinds?.filter(kind => kind === 'same')).toHaveLength(18)
  })

  it('lets families say of themselves only what the code frame and the parents’ form know', async () => {
    const frame = await loadCodeFrame('code-frame/code-frame.yaml')
    const { areas, ageGroups } = shareChoices(frame)
    const known = [...areas, ...ageGroups, ...Object.values(frame.facets).flatMap(facet => valuesOf(facet))]
    const ids = new Set(known.map(({ id }) => id))
    const telling = questionsOf(editions[1]?.questionnaire ?? { sections: [] }).filter(({ tells }) => tells)
    expect(telling).toHaveLength(5)
    for (const { choices } of telling) for (const { id, alone } of choices) expect(alone ?? ids.has(id), id).toBe(true)
  })
})

describe('the known answers', () => {
  it.each([
    ['2025', 75],
    ['2026', 150],
  ])('are one to every question that was asked, and nothing else: %s', (label, count) => {
    const people = knownAnswers(label)
    const questionnaire = editions.find(edition => edition.label === label)?.questionnaire ?? { sections: [] }
    expect(people).toHaveLength(count)
    for (const { answers } of people)
      expect(Object.keys(answers)).toEqual(askedOf(questionnaire, answers).map(({ id }) => id))
  })

  it.each(editions)('come back the same when they are typed from paper, and nothing is doubtful: $label', edition => {
    const questions = questionsOf(edition.questionnaire)
    for (const { answers } of knownAnswers(edition.label))
      for (const question of questions) {
        const answered = answers[question.id]
        if (answered) expect(readTyped(question, typedFor(question, answered))).toEqual({ answered, doubt: null })
      }
  })
})

// ---------------------------------------------------------------------------------------------------------------------

const valuesOf = (facet: object): { id: string }[] => ('values' in facet ? (facet.values as { id: string }[]) : [])
