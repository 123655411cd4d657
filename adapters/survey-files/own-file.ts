import { z } from 'zod'
import type { FiledSurvey, ReadSurvey, Told } from '../../src/domain/surveys/survey-file.js'
import { storableThroughout } from '../../src/domain/words.js'
import { THE_WHOLE } from './form/foreign-form.js'
import { filedSurvey } from './own-file-shape.js'
import { unusable } from './unusable.js'

/** A survey as our own file: JSON that people can read, with its version. */
export const writeOwnFile = ({ name, label, questionnaire, wordingChanges }: FiledSurvey): string => {
  const changes = wordingChanges.map(({ questionId, since, what, at }) => ({ questionId, since, what, at }))
  const file = { earshotSurvey: VERSION, name, label, questionnaire, wordingChanges: changes }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** @throws AppError `invalid-message` when it is not such a file, is of a later version, or something in it cannot be */
export const readOwnFile = (json: string): ReadSurvey => {
  const file = versioned.safeParse(parsed(json))
  if (!file.success) throw unusable('This file holds no survey of Earshot. Export the survey again.')
  if (file.data.earshotSurvey > VERSION) {
    throw unusable('This file was made by a newer Earshot than this one. Bring this one up to date first.')
  }
  const survey = filedSurvey.safeParse(storableThroughout(file.data))
  if (!survey.success) throw unusable(placeOf(survey.error))
  const wordingChanges = survey.data.wordingChanges.map(change => ({ ...change, by: 'file' }))
  return { ...survey.data, wordingChanges, from: 'earshot', told: toldOf(wordingChanges.length) }
}

// ---------------------------------------------------------------------------------------------------------------------

/** Counts up when a later Earshot could not read what an earlier one wrote. */
const VERSION = 1

const versioned = z.looseObject({ earshotSurvey: z.int().positive() })

/** A survey that begins with this file has no earlier editions, so there is nothing to set its questions against. */
const toldOf = (changes: number): Told[] =>
  changes === 0
    ? []
    : [{ where: THE_WHOLE, says: `Words of questions were changed since earlier editions (${changes}). ${NO_EARLIER}` }]

const NO_EARLIER = 'Those editions are not in this file, so there is nothing to compare with.'

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json)
  } catch (cause) {
    throw unusable(
      'This file begins like a survey of Earshot and does not go on like one. Export the survey again.',
      cause,
    )
  }
}

/** Only names of fields and numbers of places: the words of the file stay out of errors. */
const placeOf = ({ issues: [issue] }: z.ZodError): string => {
  const place = issue?.path.filter(part => typeof part === 'number' || /^[a-zA-Z]{1,20}$/.test(String(part))).join(' ')
  return `Something in this file is not as it should be${place ? `: look at ${place}` : ''}. Export the survey again.`
}
