import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { aSurveyChat } from '../../../test/support/a-survey-chat.js'
import { agreed, aSurveyWorld } from '../../../test/support/a-survey-world.js'
import type { Answered, Answers } from '../../domain/surveys/answered.js'
import { type Edition, questionIn } from '../../domain/surveys/edition.js'
import type { Question } from '../../domain/surveys/question.js'
import { typedFor } from '../../domain/surveys/read-typed.js'
import { nextOpen } from '../../domain/surveys/walk.js'

const read = async (name: string) => JSON.parse(await readFile(`test/fixtures/surveys/${name}.json`, 'utf8'))
const known: { editions: Edition[] } = await read('known-survey')
const answered: { number: number; answers: Answers }[] = await read('known-answers-2026')
const edition = known.editions.find(({ label }) => label === '2026')
if (!edition) throw new Error('the known survey has no edition of 2026')

/** In a chat choices are numbered as they stand; what is chosen of several ranges is said in its own words. */
const inChat = (question: Question, answer: Answered): string => {
  if (answer.kind === 'blank') return 'skip'
  const { choices, type } = question
  const [first] = choices.filter(({ id }) => answer.kind === 'chosen' && answer.choices.includes(id))
  if (first && type !== 'multiple' && /^\d/.test(first.text)) return first.text
  return typedFor({ ...question, choices: choices.map((choice, place) => ({ ...choice, code: place + 1 })) }, answer)
}

/** What the same person would have sent from the web. */
const onTheWeb = async (answers: Answers): Promise<Answers> => {
  const world = aSurveyWorld()
  const { id } = await world.begun(await world.live(edition))
  await world.answering.save(id, answers)
  await world.answering.finish(id, agreed)
  return (await world.now(id))?.answers ?? {}
}

/** References differ from record to record. */
const withoutReferences = (answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([id, one]) => [id, one.kind === 'told' ? { ...one, reference: 'any' } : one]),
  )

it.each(answered.slice(0, 10))('person $number of the known survey gives the same answers in a chat', async person => {
  const { sends, phone, answers, response } = await aSurveyChat(edition)
  await sends('survey')
  for (;;) {
    const question = nextOpen(edition.questionnaire, await answers())
    if (!question) break
    const [shown] = [questionIn(edition.questionnaire, question.id) ?? question]
    const answer = person.answers[question.id] ?? { kind: 'blank' }
    await sends(inChat(shown, answer), ...(answer.kind === 'long' ? ['done'] : []))
  }
  expect((await response()).state).toBe('finished')
  expect(withoutReferences(await answers())).toEqual(withoutReferences(await onTheWeb(person.answers)))
  const told = Object.values(person.answers).flatMap(one => (one.kind === 'long' ? [one.text] : []))
  expect((await phone.records()).map(({ words }) => words).toSorted()).toEqual(told.toSorted())
})
