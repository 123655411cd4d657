import type { Answered } from '../../src/domain/surveys/answered.js'
import type { Edition } from '../../src/domain/surveys/edition.js'
import type { Question } from '../../src/domain/surveys/question.js'
import type { SurveyResponse } from '../../src/domain/surveys/response.js'
import { type AChatOptions, aChat, agreed } from './a-chat.js'
import { anEdition, aQuestion, aQuestionnaire, aSurvey } from './survey-builders.js'

const choices = (...texts: string[]) => texts.map((text, place) => ({ id: `c${place + 1}`, code: place + 1, text }))

const open = (question: Partial<Question> & { id: string }) =>
  aQuestion({ name: question.id, choices: [], ...question })

/** Boxes of a question, by the ids that they have here. */
export const chosen = (...places: string[]): Answered => ({ kind: 'chosen', choices: places })

/** One question of each kind. */
export const plan = aQuestion({
  id: 'plan',
  name: 'plan',
  text: 'Does your child have a plan?',
  choices: choices('Yes', 'No, but we asked for one', 'No', 'I do not know'),
})
export const needs = aQuestion({
  id: 'needs',
  name: 'needs',
  type: 'multiple',
  text: 'What does your child need?',
  choices: [
    ...choices('Autism', 'Speech and language', 'Moving about'),
    { id: 'oth', code: 8, text: 'Something else', words: true },
    { id: 'none', code: 9, text: 'None of these', alone: true },
  ],
})
export const age = aQuestion({ id: 'age', name: 'age', choices: choices('0 to 4', '5 to 10', '11 to 25') })
export const safe = aQuestion({
  id: 'safe',
  name: 'safe',
  type: 'scale',
  choices: choices('Disagree', 'Neither', 'Agree'),
})
export const weeks = open({
  id: 'weeks',
  type: 'number',
  text: 'How many weeks?',
  number: { most: 150, unit: 'weeks' },
})
export const met = open({ id: 'met', type: 'date', text: 'When did you last meet?', date: { latest: '2026-12-31' } })
export const heard = open({ id: 'heard', type: 'short', text: 'Where did you hear of us?' })
export const story = open({ id: 'story', type: 'long', text: 'What went well?' })
export const change = open({ id: 'change', type: 'long', text: 'What would you change?' })

export const anEditionOf = (...questions: Question[]): Edition =>
  anEdition({
    code: 'year',
    questionnaire: aQuestionnaire({ sections: [{ id: 'all', title: 'Your child', questions }] }),
  })

/** A forum with a live survey, and a parent who has agreed to keeping. */
export const aSurveyChat = async (edition: Edition, options: AChatOptions = {}) => {
  const chat = aChat(options)
  await chat.surveys.create(aSurvey({ id: edition.surveyId }), edition)
  const phone = chat.aPhone()
  await agreed(phone)
  const responses = () =>
    chat.responses.ofContributor(chat.ids.contributorKey(options.channel ?? 'telegram', phone.phone.address))
  const response = async (): Promise<SurveyResponse> => {
    const [newest] = await responses()
    if (!newest) throw new Error('nothing was answered')
    return newest
  }
  const answers = async () => (await response()).answers
  /** Sends one message after the other. @returns what came back to the last */
  const sends = async (...texts: string[]): Promise<string> => {
    for (const text of texts) {
      phone.hears()
      await phone.says(text)
    }
    return phone.hears().join('\n---\n')
  }
  return { chat, phone, edition, responses, response, answers, sends }
}
