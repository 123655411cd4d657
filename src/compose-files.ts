import { surveyFiles } from '../adapters/survey-files/survey-files.js'
import type { AskedImport, ReadIn, SurveyFileCommands } from './cli/survey-files.js'
import type { Parts } from './compose.js'
import { questionsOf } from './domain/surveys/edition.js'
import type { ReadSurvey } from './domain/surveys/survey-file.js'
import { createSurvey } from './usecases/surveys/editing/create-survey.js'

/** What `earshot survey import` and `earshot survey export` work with. */
export const composeSurveyFiles = (parts: Parts): SurveyFileCommands => ({
  async take(asked, only) {
    const read = await surveyFiles.read(asked.bytes)
    const code = only === 'make' ? await make(parts, asked, read) : null
    return lineOf(read, code)
  },
  async give(code) {
    const edition = await parts.surveys.editionByCode(code)
    if (!edition) return null
    await parts.audit.note({ by: COMMAND_LINE, what: 'took-out-survey', about: code })
    const survey = await parts.surveys.survey(edition.surveyId)
    return surveyFiles.write({ ...edition, name: survey?.name ?? edition.questionnaire.title })
  },
})

// ---------------------------------------------------------------------------------------------------------------------

const COMMAND_LINE = 'command-line'

const make = async (parts: Parts, { name, label }: AskedImport, read: ReadSurvey): Promise<string> => {
  await parts.audit.note({ by: COMMAND_LINE, what: 'began-survey' })
  const given = {
    name: name ?? (read.name || 'A survey from a file'),
    label: label ?? read.label ?? String(parts.clock.now().getFullYear()),
    questionnaire: read.questionnaire,
  }
  const { code } = await createSurvey(parts)(given, COMMAND_LINE)
  return code
}

const lineOf = ({ from, questionnaire, told }: ReadSurvey, code: string | null): ReadIn => ({
  from,
  questions: questionsOf(questionnaire).length,
  code,
  told,
})
