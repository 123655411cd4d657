import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import type { Answered, Answers } from '../../src/domain/surveys/answered.js'
import type { Edition } from '../../src/domain/surveys/edition.js'
import { onSheet } from '../../src/domain/surveys/paper/consent-questions.js'
import { isClosed, type Question } from '../../src/domain/surveys/question.js'
import { typedFor } from '../../src/domain/surveys/read-typed.js'
import { askedOf } from '../../src/domain/surveys/walk.js'

const FIXTURES = 'test/fixtures/surveys'

/** The invented survey of 20 questions that this year's families answer, and what they answered. */
export const knownSurvey = (): { edition: Edition; answers: Answers[] } => {
  const { editions } = JSON.parse(readFileSync(`${FIXTURES}/known-survey.json`, 'utf8')) as { editions: Edition[] }
  const given = JSON.parse(readFileSync(`${FIXTURES}/known-answers-2026.json`, 'utf8')) as { answers: Answers }[]
  const edition = editions.find(({ state }) => state === 'live')
  if (!edition) throw new Error('the known survey has no live edition')
  return { edition, answers: given.map(({ answers }) => answers) }
}

export interface PressedKeys {
  /** In questions that are counted: answers, the digits and words that they are, and every key that was pressed for them. */
  closed: { answers: number; own: number; keys: number }
  /** Every key of whole sheets, without the letters of long and short texts. */
  all: number
}

type Asks = Pick<Edition['questionnaire'], 'sections'>

/** Somebody who types sheets from paper by keyboard alone, as fast as the page takes it. */
export const aTypistAt = (page: Page, asks: Asks) => {
  const pressed: PressedKeys = { closed: { answers: 0, own: 0, keys: 0 }, all: 0 }
  const press = async (...keys: string[]): Promise<number> => {
    for (const key of keys) await page.keyboard.press(key)
    const count = keys.flatMap(key => key.split('+')).length
    pressed.all += count
    return count
  }
  const write = async (question: Question, words: string) => {
    // Letter by letter would take minutes, and these are not counted.
    await page.keyboard.insertText(words)
    await press(question.type === 'long' && words ? 'Control+Enter' : 'Enter')
  }
  const type = async (question: Question, words: string) => {
    if (!isClosed(question)) return write(question, words)
    pressed.closed.keys += await press(...words, 'Enter')
    pressed.closed.answers += 1
    pressed.closed.own += words.length
  }
  const typeAll = async (questions: Question[], answers: Answers, consent: Record<string, string>) => {
    for (const question of questions)
      await type(question, consent[question.id] ?? wordsOf(question, answers[question.id]))
  }
  const asked = (answers: Answers) =>
    askedOf(onSheet(asks), { ...answers, 'consent:keep': { kind: 'chosen', choices: ['ticked'] } })
  return {
    pressed,
    press,
    /** @param until types only so many answers @param consent what is typed about keeping, quoting and talking */
    async sheet(serial: string, answers: Answers, { until = 99, consent = SAID_YES } = {}) {
      await press(...serial, 'Enter')
      await typeAll(asked(answers).slice(0, until), answers, consent)
    },
    /** Goes on with a sheet that was begun, from the box for its number. */
    async finish(answers: Answers) {
      await press('Enter')
      const inHand = await page.evaluate<string>('document.activeElement.id')
      const questions = asked(answers)
      await typeAll(questions.slice(questions.findIndex(({ id }) => `q-${id}` === inHand)), answers, SAID_YES)
    },
  }
}

const SAID_YES: Record<string, string> = { 'consent:keep': '1', 'consent:quote': '1', 'consent:contact': '2' }

// ---------------------------------------------------------------------------------------------------------------------

/** As quickly as it can be typed: `135`, `22112026`. */
const wordsOf = (question: Question, answered: Answered | undefined): string => {
  const words = answered ? typedFor(question, answered) : ''
  return question.type === 'multiple' || question.type === 'date' ? words.replaceAll(/[\s/](?=\d)/g, '') : words
}
