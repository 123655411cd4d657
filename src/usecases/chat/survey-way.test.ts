import { describe, expect, it } from 'vitest'
import {
  anEditionOf,
  aSurveyChat,
  change,
  chosen,
  heard,
  plan,
  safe,
  story,
  weeks,
} from '../../../test/support/a-survey-chat.js'
import type { Rule } from '../../domain/surveys/rule.js'

describe('the way through a survey', () => {
  it('leaves out what was left out, and asks only what earlier answers call for', async () => {
    const rule: Rule = { hold: 'all', conditions: [{ question: 'plan', is: 'any-of', choices: ['c1'] }] }
    const { sends, answers } = await aSurveyChat(anEditionOf(plan, { ...weeks, onlyIf: rule }, heard))
    expect(await sends('survey', 'no')).toMatch(/Question 2 of 2\nWhere/)
    expect(await sends('back')).toMatch(/^Noted: No\.\n\nYour child\n\nQuestion 1 of 2/)
    expect(await sends('yes')).toMatch(/Question 2 of 3\nHow many weeks/)
    expect(await sends('skip')).toMatch(/Question 3 of 3/)
    await sends('the library')
    expect(await answers()).toEqual({
      plan: chosen('c1'),
      weeks: { kind: 'blank' },
      heard: { kind: 'words', text: 'the library' },
    })
  })

  it('goes back to the first question and no further, and on again without losing an answer', async () => {
    const { sends, answers } = await aSurveyChat(anEditionOf(plan, safe, heard))
    await sends('survey', 'yes', 'agree')
    expect(await sends('back', 'back')).toMatch(/Question 1 of 3/)
    expect(await sends('back')).toMatch(/This is the first question\.[\s\S]*Question 1 of 3/)
    expect(await sends('next')).toMatch(/Question 3 of 3/)
    expect(await answers()).toEqual({ plan: chosen('c1'), safe: chosen('c3') })
  })
})

describe('a message that is changed afterwards', () => {
  it('answers nothing that was asked since', async () => {
    const { chat, phone, sends, answers } = await aSurveyChat(anEditionOf(plan, safe, heard))
    await sends('survey')
    const first = await phone.says('1')
    await chat.pass(5)
    await sends('3')
    phone.hears()
    await phone.edits(first, '2')
    expect(phone.hears().join()).toContain('Where did you hear of us?')
    expect(await answers()).toEqual({ plan: chosen('c2'), safe: chosen('c3') })
  })
})

describe('a question for a story', () => {
  const withStories = () => aSurveyChat(anEditionOf(story, change))

  it('takes several messages as one answer and one record, linked to it, and goes on when they are done', async () => {
    const { chat, phone, sends, answers, response } = await withStories()
    await sends('survey')
    await phone.says('The new teacher')
    expect(phone.hears().at(-1)).toBe('Thank you. If there is more to say, just send it. If that is all, send DONE.')
    await chat.pass(30)
    await phone.says('she rings us')
    expect(phone.hears()).toEqual([])
    expect(await sends('done')).toMatch(/^Question 2 of 2/)
    await sends('The waiting', 'skip')
    const [second, first, ...others] = await phone.records()
    expect(others).toEqual([])
    expect(first).toMatchObject({
      words: 'The new teacher\n\nshe rings us',
      survey: { responseId: (await response()).id, questionId: 'story', question: 'What went well?' },
    })
    expect(second).toMatchObject({ words: 'The waiting', survey: { questionId: 'change' } })
    expect(await answers()).toEqual({
      story: { kind: 'told', reference: first?.reference },
      change: { kind: 'told', reference: second?.reference },
    })
  })

  it('goes on by itself when nothing more comes for a while, and what comes then is an answer to the next', async () => {
    const { chat, phone, sends } = await withStories()
    await sends('survey', 'The new teacher')
    phone.hears()
    await chat.pass(89)
    expect(phone.hears()).toEqual([])
    await chat.pass(1)
    expect(phone.hears().join()).toMatch(/^Question 2 of 2/)
    await chat.pass(3600)
    expect(phone.hears()).toEqual([])
    await sends('the bus')
    expect((await phone.records()).map(({ words }) => words)).toEqual(['the bus', 'The new teacher'])
  })

  it('is done, too, by the button that says so, or by its number', async () => {
    const { phone, sends, answers } = await withStories()
    await sends('survey')
    await phone.says('The new teacher')
    const [done] = phone.phone.received.at(-1)?.choices ?? []
    await phone.presses(done?.id ?? '')
    expect(await sends('The waiting', '1')).toMatch(/Your reference is/)
    expect(Object.keys(await answers())).toEqual(['story', 'change'])
  })

  it('is added to by whoever goes back', async () => {
    const { phone, sends, answers } = await withStories()
    await sends('survey', 'The new teacher', 'done')
    expect(await sends('back')).toMatch(/Question 1 of 2[\s\S]*If there is more to say/)
    await sends('and the school dinners', 'done', 'skip')
    const [record, ...others] = await phone.records()
    expect(others).toEqual([])
    expect(record?.words).toBe('The new teacher\n\nand the school dinners')
    expect(await answers()).toMatchObject({ story: { reference: record?.reference }, change: { kind: 'blank' } })
  })

  it('is no part of what is told after it', async () => {
    const { chat, phone, sends } = await withStories()
    await sends('survey', 'The new teacher', 'done', 'skip')
    await sends('the respite place closed and nobody told us')
    await chat.pass(90)
    const [later, earlier] = await phone.records()
    expect(later?.survey).toBeUndefined()
    expect(earlier?.words).toBe('The new teacher')
  })
})
