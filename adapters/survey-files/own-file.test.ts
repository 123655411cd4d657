import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { storableThroughout } from '../../src/domain/words.js'
import { generatedQuestionnaire } from '../../test/support/generated-questionnaire.js'
import { aQuestion, aQuestionnaire } from '../../test/support/survey-builders.js'
import { surveyFiles } from './survey-files.js'

const bytesOf = (value: unknown): Uint8Array => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value))
const filed = { name: 'Yearly survey', label: '2026', questionnaire: aQuestionnaire(), wordingChanges: [] }

describe('our own file of a survey', () => {
  it('gives back what it was given, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(generatedQuestionnaire, fc.string({ maxLength: 50 }), async (questionnaire, name) => {
        const given = storableThroughout({ ...filed, name, questionnaire })
        const { from, told, ...read } = await surveyFiles.read(bytesOf(surveyFiles.write(given)))
        expect(read).toEqual(given)
        expect([from, told]).toEqual(['earshot', []])
      }),
      { numRuns: 60 },
    )
  })

  it('tells what was said of changed words, and not who said it', async () => {
    const change = { questionId: 'plan', since: '2025', what: 'spelling', at: '2026-02-01T09:00:00.000Z' } as const
    const file = surveyFiles.write({ ...filed, wordingChanges: [{ ...change, by: 'ann-lee' }] })
    expect(file).not.toContain('ann-lee')
    const read = await surveyFiles.read(bytesOf(file))
    expect(read.wordingChanges).toEqual([{ ...change, by: 'file' }])
    expect(read.told).toHaveLength(1)
  })

  it.each([
    ['breaks off', surveyFiles.write(filed).slice(0, 200)],
    ['is JSON of something else', { name: 'package', version: '1.0.0' }],
    ['is of a later version', { ...JSON.parse(surveyFiles.write(filed)), earshotSurvey: 2 }],
    ['has a question of no known type', { earshotSurvey: 1, ...filed, questionnaire: withQuestion({ type: 'rank' }) }],
    [
      'has a question that every object has',
      { earshotSurvey: 1, ...filed, questionnaire: withQuestion({ id: 'constructor' }) },
    ],
    [
      'has a question in the place of that about consent',
      { earshotSurvey: 1, ...filed, questionnaire: withQuestion({ id: 'consent:keep' }) },
    ],
    ['brings fields of its own', { earshotSurvey: 1, ...filed, questionnaire: withQuestion({ onClick: 'x' }) }],
  ])('is refused in plain words when it %s', async (_what, file) => {
    await expect(surveyFiles.read(bytesOf(file))).rejects.toMatchObject({ code: 'invalid-message' })
  })

  it('is refused without a word of what it holds', async () => {
    const file = {
      earshotSurvey: 1,
      ...filed,
      questionnaire: withQuestion({ choices: [{ id: 'x', 'Mary Smith': 1 }] }),
    }
    await expect(surveyFiles.read(bytesOf(file))).rejects.not.toMatchObject({
      shownAs: expect.stringContaining('Mary'),
    })
  })

  it('lets no name from a file reach what every object has', async () => {
    const json = surveyFiles
      .write(filed)
      .replace('"translations": {}', '"translations": {"pl": {"__proto__": "x", "title": "Rok"}}')
    const { questionnaire } = await surveyFiles.read(bytesOf(json))
    expect(questionnaire.translations.pl?.title).toBe('Rok')
    expect(Object.getPrototypeOf(questionnaire.translations.pl)).toBe(Object.prototype)
  })
})

function withQuestion(more: object) {
  return aQuestionnaire({ sections: [{ id: 'all', title: 'All', questions: [{ ...aQuestion(), ...more }] }] })
}
