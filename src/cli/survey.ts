import { SURVEY_FILES_USAGE, type SurveyFileCommandDeps, surveyFiles } from './survey-files.js'
import { PRINT_USAGE, type PrintCommandDeps, surveyPrint } from './survey-print.js'

export interface SurveyCommandDeps {
  files: SurveyFileCommandDeps
  print: PrintCommandDeps
}

export const SURVEY_USAGE = 'survey import | export | print'

/** `earshot survey ...`: surveys from files, into files, and onto paper. @returns the exit code */
export const survey = async (args: string[], { files, print }: SurveyCommandDeps): Promise<number> => {
  const [what] = args
  if (what === 'import' || what === 'export') return surveyFiles(args, files)
  if (what === 'print') return surveyPrint(args, print)
  files.say(`Say: earshot ${SURVEY_FILES_USAGE}\n  or: earshot ${PRINT_USAGE}`)
  return 2
}
