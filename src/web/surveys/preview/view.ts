import { blocksOf } from '../../../domain/surveys/drafting/blocks.js'
import { type Questionnaire, questionsOf } from '../../../domain/surveys/edition.js'
import { minutesNeeded } from '../../../domain/surveys/minutes-needed.js'
import { inLanguage } from '../../../domain/surveys/survey-texts.js'
import { type Language, RIGHT_TO_LEFT } from '../../../domain/wordings/wording.js'
import { fieldView } from '../../answer/field-view.js'
import { LAYOUTS } from '../draft/draft-view.js'
import { ruleInWords } from '../rule-words.js'

/** All that parents see of a questionnaire in one language, with when each question is asked. */
export const previewView = (questionnaire: Questionnaire, language: Language) => {
  const said = inLanguage(questionnaire, language)
  const all = questionsOf(said)
  return {
    lang: language,
    dir: RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr',
    title: said.title,
    intro: said.intro,
    thanks: said.thanks,
    layout: LAYOUTS[said.layout],
    minutes: minutesNeeded(said),
    counted: all.length,
    sections: said.sections.map(section => ({
      title: section.title,
      help: section.help,
      blocks: blocksOf(section).map(({ grid, questions }) => ({
        grid: grid?.text,
        questions: questions.map(question => ({
          field: fieldView(question, { answers: {}, errors: null }),
          rule: question.onlyIf ? ruleInWords(question.onlyIf, all) : null,
        })),
      })),
    })),
  }
}
