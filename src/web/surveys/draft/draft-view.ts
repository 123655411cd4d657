import { type Block, blocksOf } from '../../../domain/surveys/drafting/blocks.js'
import { EQUALITY } from '../../../domain/surveys/drafting/equality-section.js'
import { type Edition, isEditable, questionsOf, type Section } from '../../../domain/surveys/edition.js'
import { type Problem, problemsOf } from '../../../domain/surveys/problems.js'
import type { Question } from '../../../domain/surveys/question.js'
import { paths } from '../../paths.js'
import { ruleInWords } from '../rule-words.js'
import { rangeInWords } from './range-words.js'
import { TYPE_WORDS } from './type-words.js'

/** The draft on one page: everything that is asked, in order, with what can be done to it. */
export const draftView = (edition: Edition) => {
  const { code, questionnaire } = edition
  const problems = problemsOf(questionnaire)
  return {
    code,
    label: edition.label,
    editable: isEditable(edition),
    isLocked: edition.lockedAt !== null,
    state: edition.state,
    cover: questionnaire,
    layout: LAYOUTS[questionnaire.layout],
    sections: questionnaire.sections.map((section, place) => sectionView(edition, section, place, problems)),
    counted: questionsOf(questionnaire).length,
    problems: problems.map(({ questionId, says }) => ({
      text: says,
      href: questionId ? `#q-${questionId}` : '#cover',
    })),
  }
}

/** As the forms of the cover call them, too. */
export const LAYOUTS = { 'one-question': 'One question a page', 'one-page': 'All questions on one page' }

// ---------------------------------------------------------------------------------------------------------------------

const sectionView = (edition: Edition, section: Section, place: number, problems: Problem[]) => {
  const { code, questionnaire } = edition
  const movable = questionnaire.sections.filter(({ id }) => id !== EQUALITY)
  const blocks = blocksOf(section)
  return {
    id: section.id,
    title: section.title,
    help: section.help,
    canMoveUp: movable.includes(section) && movable[0] !== section,
    canMoveDown: movable.includes(section) && movable.at(-1) !== section,
    move: paths.surveySectionMove(code, section.id),
    change: paths.surveySection(code, section.id),
    remove: paths.surveySectionRemove(code, section.id),
    add: paths.surveyQuestionAdd(code, section.id),
    blocks: blocks.map((block, at) => ({
      ...blockView(edition, block, problems),
      canMoveUp: at > 0 || place > 0,
      canMoveDown: at < blocks.length - 1 || place < questionnaire.sections.length - 1,
    })),
  }
}

const blockView = (edition: Edition, { id, grid, questions }: Block, problems: Problem[]) => ({
  id,
  grid: grid && {
    text: grid.text,
    change: paths.surveyGrid(edition.code, grid.id),
    choices: questions[0]?.choices ?? [],
  },
  move: paths.surveyQuestionMove(edition.code, id),
  name: grid?.text ?? questions[0]?.text ?? '',
  questions: questions.map(question => questionView(edition, question, problems)),
})

const questionView = ({ code, questionnaire }: Edition, question: Question, problems: Problem[]) => {
  const all = questionsOf(questionnaire)
  const { id, text, help, name, type, choices, grid, onlyIf } = question
  return {
    id,
    number: all.findIndex(one => one.id === id) + 1,
    text,
    help,
    name,
    type: TYPE_WORDS[type].name,
    isTold: type === 'long',
    choices: grid ? [] : choices,
    range: rangeInWords(question),
    rule: onlyIf ? ruleInWords(onlyIf, all) : null,
    problems: problems.filter(({ questionId }) => questionId === id).map(({ says }) => says),
    change: paths.surveyQuestion(code, id),
    setRule: paths.surveyRule(code, id),
    remove: paths.surveyQuestionRemove(code, id),
  }
}
