import type { Locator, Page } from 'playwright-core'
import type { Answered, Answers } from '../../src/domain/surveys/answered.js'
import { type Edition, questionsOf } from '../../src/domain/surveys/edition.js'
import type { Question } from '../../src/domain/surveys/question.js'
import type { Visitor } from './browser.js'

/** From the first question to the consent, each page checked on the way. */
export const answerQuestions = async (
  visitor: Visitor,
  { questionnaire }: Edition,
  answers: Answers,
): Promise<void> => {
  const { page } = visitor
  const questions = questionsOf(questionnaire)
  while (page.url().includes('/question/')) {
    const shown = await page
      .locator('input[name=on-page]')
      .evaluateAll<string[], { value: string }>(inputs => inputs.map(({ value }) => value))
    const asked = questions.filter(({ name }) => shown.includes(name))
    const [first] = asked
    if (!first) throw new Error('a page asks nothing')
    await visitor.sees(first.grid?.text ?? first.text)
    for (const question of asked) await fillIn(page, question, answers[question.id])
    const before = page.url()
    await visitor.press('Continue')
    await page.waitForURL(url => url.href !== before)
  }
}

export const agreeToAll = async (visitor: Visitor): Promise<void> => {
  await visitor.sees('What may we do with it?')
  for (const question of ['Can we keep', 'Can we use your words', 'Can we talk with you'])
    await visitor.page.getByRole('group', { name: question }).getByLabel('Yes').check()
  await visitor.press('Continue')
}

// ---------------------------------------------------------------------------------------------------------------------

const fillIn = async (page: Page, question: Question, answered: Answered | undefined): Promise<void> => {
  switch (answered?.kind) {
    case 'chosen': {
      const group = page.getByRole('group', { name: question.text, exact: true })
      const chosen = question.choices.filter(({ id }) => answered.choices.includes(id))
      for (const { text } of chosen) await group.getByLabel(text, { exact: true }).check()
      if (answered.words) await visible(group.getByLabel('Please say which')).fill(answered.words)
      return
    }
    case 'date': {
      const [year = '', month = '', day = ''] = answered.value.split('-')
      await page.getByLabel('Day').fill(day)
      await page.getByLabel('Month').fill(month)
      return page.getByLabel('Year').fill(year)
    }
    case 'number':
      return page.getByLabel(question.text).fill(String(answered.value))
    case 'words':
    case 'long':
      return page.getByLabel(question.text).fill(answered.text)
  }
}

const visible = (boxes: Locator): Locator => boxes.locator('visible=true').first()
