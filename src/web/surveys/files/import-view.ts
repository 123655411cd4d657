import { questionsOf } from '../../../domain/surveys/edition.js'
import { problemsOf } from '../../../domain/surveys/problems.js'
import type { ReadSurvey, Told } from '../../../domain/surveys/survey-file.js'
import { languagesOf } from '../../../domain/surveys/survey-texts.js'
import { languageName } from '../../language-name.js'
import { TYPE_WORDS } from '../draft/type-words.js'
import { ruleInWords } from '../rule-words.js'

/** What was read of a file, to be looked at before a survey is made of it. */
export const importView = ({ from, questionnaire, told }: ReadSurvey) => {
  const questions = questionsOf(questionnaire)
  return {
    from: FROM[from],
    title: questionnaire.title,
    intro: questionnaire.intro,
    amount: questions.length === 1 ? '1 question' : `${questions.length} questions`,
    languages: languagesOf(questionnaire).map(languageName).join(', '),
    told: byPlace(told),
    toPutRight: problemsOf(questionnaire).length,
    sections: questionnaire.sections.map(section => ({
      title: section.title,
      questions: section.questions.map(question => ({
        text: question.text,
        grid: question.grid?.text ?? null,
        kind: TYPE_WORDS[question.type].name,
        choices: question.choices.map(({ text }) => text).join(' · '),
        rule: question.onlyIf ? ruleInWords(question.onlyIf, questions) : null,
      })),
    })),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const FROM: Record<ReadSurvey['from'], string> = {
  earshot: 'a survey of Earshot',
  limesurvey: 'a survey of LimeSurvey',
  xlsform: 'a form of KoboToolbox (XLSForm)',
}

/** All that is told of one question stands together, in the order in which it is first told. */
const byPlace = (told: Told[]): { where: string; says: string[] }[] =>
  [...new Set(told.map(({ where }) => where))].map(place => ({
    where: place,
    says: told.filter(({ where }) => where === place).map(({ says }) => says),
  }))
