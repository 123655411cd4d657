import { expect, it } from 'vitest'
import { anEditionOf, plan } from '../../../../../test/support/a-survey-chat.js'
import { someSurroundings } from '../../../../../test/support/some-surroundings.js'
import { newConversation } from '../state.js'
import { askedQuestion, stepTo } from './asked-question.js'
import { answerChoices } from './question-lines.js'

/** https://core.telegram.org/bots/api#inlinekeyboardbutton */
const MOST_IN_A_BUTTON = 64

it('what a button carries fits every platform, however long the names in a survey are', async () => {
  const choices = plan.choices.map(choice => ({ ...choice, id: 'a'.repeat(80), code: 99 }))
  const edition = anEditionOf({ ...plan, id: 'b'.repeat(80), name: `q${'_'.repeat(30)}`, choices })
  const response = {
    id: '0193d5a0-0000-7000-8000-00000000abcd',
    reference: 'AB-12',
    state: 'open',
    answers: {},
  } as const
  const own = { edition, response: { ...response, startedAt: '2026-11-21T10:00:00.000Z' } }
  const around = { ...(await someSurroundings()), surveys: { live: [edition], own: [own] } }
  const state = { ...newConversation(), survey: stepTo(own, 'b'.repeat(80)) }
  const asked = askedQuestion(state, around)
  const ids = asked ? answerChoices(asked, state, around).map(({ id }) => id) : []
  expect(ids).toHaveLength(5)
  for (const id of ids) expect(Buffer.byteLength(id)).toBeLessThanOrEqual(MOST_IN_A_BUTTON)
})
