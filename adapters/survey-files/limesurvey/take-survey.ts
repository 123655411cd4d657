import { type Collecting, collecting } from '../form/collect.js'
import { calledFor, type ForeignForm, THE_WHOLE } from '../form/foreign-form.js'
import { UNTAKEN } from './built-in.js'
import type { LimeGroup, LimeQuestion, LimeSurvey } from './lime-survey.js'
import { type LimeLanguages, limeLanguages } from './lime-texts.js'
import { questionsOf } from './questions-of.js'
import { referencesTo } from './references.js'
import { tellOfQuestion } from './tell-of-question.js'

/** A survey of LimeSurvey as a form of which every question can be asked here. */
export const takeLimeSurvey = (survey: LimeSurvey): ForeignForm => {
  const languages = limeLanguages(survey)
  const { textsOf, standsAsEnglish, unknown } = languages
  const collect = collecting({
    title: textsOf(survey.title),
    intro: textsOf(survey.welcome),
    thanks: textsOf(survey.end),
  })
  if (standsAsEnglish)
    collect.tell(THE_WHOLE, `Its first language is ${standsAsEnglish}. It stands where English does.`)
  if (unknown.length > 0) {
    collect.tell(THE_WHOLE, `Earshot does not speak these languages: ${unknown.join(', ')}. They were left out.`)
  }
  for (const says of survey.besides) collect.tell(THE_WHOLE, says)
  for (const group of survey.groups) takeGroup(collect, group, languages)
  const form = collect.done()
  return { ...form, references: referencesTo(survey.groups.flatMap(({ questions }) => questions)) }
}

// ---------------------------------------------------------------------------------------------------------------------

const takeGroup = (
  collect: Collecting,
  { title, help, relevance, questions }: LimeGroup,
  languages: LimeLanguages,
): void => {
  collect.section(languages.textsOf(title), languages.textsOf(help))
  for (const question of questions) takeQuestion(collect, question, ruleIn(relevance), languages)
}

/** `1` means always. */
const ruleIn = (relevance: string): string[] => (['', '1'].includes(relevance.trim()) ? [] : [relevance.trim()])

const takeQuestion = (collect: Collecting, lime: LimeQuestion, rules: string[], languages: LimeLanguages): void => {
  const text = languages.textsOf(lime.text)
  const where = calledFor(lime.code, text)
  if (lime.type === 'X') {
    collect.note(text)
    const [rule] = ruleIn(lime.relevance)
    if (rule) collect.tell(where, `These words were shown only if ${rule}. Here everybody reads them.`)
    return
  }
  const taken = questionsOf(lime, languages)
  if (taken.length === 0) {
    collect.tell(where, UNTAKEN[lime.type] ?? 'Earshot does not know this kind of question, or it asks nothing.')
    return
  }
  tellOfQuestion(collect, lime, where)
  for (const question of taken) collect.question({ ...question, onlyIf: [...rules, ...ruleIn(lime.relevance)] })
}
