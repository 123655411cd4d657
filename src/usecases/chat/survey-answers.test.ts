import { describe, expect, it } from 'vitest'
import {
  age,
  anEditionOf,
  aSurveyChat,
  chosen,
  heard,
  met,
  needs,
  plan,
  safe,
  weeks,
} from '../../../test/support/a-survey-chat.js'
import type { Answered } from '../../domain/surveys/answered.js'
import type { Question } from '../../domain/surveys/question.js'

/** A survey of this question and one more, at this question. */
const askedFor = async (question: Question) => {
  const chat = await aSurveyChat(anEditionOf(question, { ...plan, id: 'last', name: 'last' }))
  const asked = await chat.sends('survey')
  return { ...chat, asked, answered: async () => (await chat.answers())[question.id] }
}

describe('a question with choices', () => {
  it.each<[string, Question, Answered]>([
    ['2', plan, chosen('c2')],
    ['number 2', plan, chosen('c2')],
    ['yeah', plan, chosen('c1')],
    ['No', plan, chosen('c3')],
    ['i do not know', plan, chosen('c4')],
    ['asked for one', plan, chosen('c2')],
    ['৩', plan, chosen('c3')],
    ['skip', plan, { kind: 'blank' }],
    ['5', plan, { kind: 'blank' }],
    ['agre', safe, chosen('c3')],
    ['Two.', safe, chosen('c2')],
    ['5 to 10', age, chosen('c2')],
    ['she is 5', age, chosen('c2')],
    ['12', age, chosen('c3')],
    ['1 3', needs, chosen('c1', 'c3')],
    ['13', needs, chosen('c1', 'c3')],
    ['3, 1 and 2', needs, chosen('c1', 'c2', 'c3')],
    ['autism and moving about', needs, chosen('c1', 'c3')],
    ['speech and language', needs, chosen('c2')],
    ['autism', needs, chosen('c1')],
    ['1 4 sleep', needs, { kind: 'chosen', choices: ['c1', 'oth'], words: 'sleep' }],
    ['Something else: sleep', needs, { kind: 'chosen', choices: ['oth'], words: 'sleep' }],
  ])('is answered by %j', async (text, question, expected) => {
    const { sends, answered } = await askedFor(question)
    expect(await sends(text)).toMatch(/Question 2 of 2/)
    expect(await answered()).toEqual(expected)
  })

  it('of which several may fit has its numbers in the text, wherever it is read', async () => {
    const { asked, phone } = await askedFor(needs)
    expect(asked).toMatch(
      /1\. Autism\n2\. Speech and language\n3\. Moving about\n4\. Something else\n5\. None of these/,
    )
    expect(asked).toMatch(/Send the numbers of all that fit[\s\S]*“Something else”, you can add your own words/)
    await phone.says('help')
    expect(phone.phone.received.at(-1)?.choices).toBeUndefined()
  })

  it('is answered by its button, and an old button changes its own answer and no other', async () => {
    const { phone, sends, answered, response } = await askedFor(plan)
    const buttons = phone.phone.received
    await phone.says('what')
    const [first, second] = buttons.at(-1)?.choices ?? []
    await phone.presses(first?.id ?? '')
    expect(await answered()).toEqual(chosen('c1'))
    phone.hears()
    await phone.presses(first?.id ?? '')
    expect(phone.hears()).toEqual([])
    await phone.presses(second?.id ?? '')
    expect(await answered()).toEqual(chosen('c2'))
    expect(phone.hears().join()).toMatch(/^Noted: No, but we asked for one\.\n\nQuestion 2 of 2/)
    await sends('yes')
    await phone.presses(first?.id ?? '')
    expect((await response()).answers).toEqual({ plan: chosen('c2'), last: chosen('c1') })
    expect(phone.hears()).toEqual([])
  })

  it('is asked once more with help, and then what was said is kept as it was written', async () => {
    const { sends, answered } = await askedFor(plan)
    expect(await sends('sort of')).toMatch(/did not understand[\s\S]*Question 1 of 2[\s\S]*plan\?$/)
    expect(await answered()).toBeUndefined()
    expect(await sends('Sort of, maybe')).toMatch(/^Noted: Sort of, maybe\.\n\nQuestion 2 of 2/)
    expect(await answered()).toEqual({ kind: 'as-written', text: 'Sort of, maybe' })
  })

  it('never takes a question back for an answer', async () => {
    const { sends, answered } = await askedFor(plan)
    for (const text of ['what is a plan?', 'which plan?'])
      expect(await sends(text)).toMatch(/did not understand[\s\S]*Question 1/)
    expect(await sends('yes')).toMatch(/Question 2/)
    expect(await answered()).toEqual(chosen('c1'))
  })

  it.each([
    ['several where one was asked for', plan, '1 2', '1 2', { kind: 'as-written', text: '1 2' }],
    ['what goes with no other', needs, '1 5', 'Autism, None of these', chosen('c1', 'none')],
  ] as const)('asks once about %s', async (_what, question, text, said, expected) => {
    const { sends, answered } = await askedFor(question)
    expect(await sends(text)).toMatch(`We have: ${said}.`)
    expect(await sends(text)).toMatch(/Question 2/)
    expect(await answered()).toEqual(expected)
  })

  it('keeps a story that comes in its place, and stands', async () => {
    const { chat, sends, answered, phone } = await askedFor(plan)
    const text = 'They promised us the plan in May and we are still waiting for it in November'
    expect(await sends(text)).toMatch(/We keep that, too\.[\s\S]*Question 1 of 2/)
    const [record] = await phone.records()
    expect(record).toMatchObject({ words: text })
    expect(record?.survey).toBeUndefined()
    expect(await sends('no')).toMatch(/Question 2/)
    expect(await answered()).toEqual(chosen('c3'))
    await chat.pass(90)
    expect(phone.hears().join()).toMatch(new RegExp(`Your reference is ${record?.reference}`))
  })
})

describe('a question for a number or a day', () => {
  it.each<[string, Question, Answered]>([
    ['12', weeks, { kind: 'number', value: 12 }],
    ['12 weeks', weeks, { kind: 'number', value: 12 }],
    ['1 week', weeks, { kind: 'number', value: 1 }],
    ['twenty-two weeks.', weeks, { kind: 'number', value: 22 }],
    ['a hundred and five', weeks, { kind: 'number', value: 105 }],
    ['۱۲', weeks, { kind: 'number', value: 12 }],
    ['14/3/2026', met, { kind: 'date', value: '2026-03-14' }],
    ['14.3.26', met, { kind: 'date', value: '2026-03-14' }],
    ['14 March 2026', met, { kind: 'date', value: '2026-03-14' }],
    ['on the 14th of Mar, 2026', met, { kind: 'date', value: '2026-03-14' }],
  ])('is answered by %j', async (text, question, expected) => {
    const { sends, answered } = await askedFor(question)
    expect(await sends(text)).toMatch(/Question 2 of 2/)
    expect(await answered()).toEqual(expected)
  })

  it.each<[string, Question]>([
    ['about 12', weeks],
    ['1,200', weeks],
    ['12 years', weeks],
    ['March 2026', met],
    ['31/2/2026', met],
    ['last week', met],
  ])('asks once about what is none, and then keeps it as it was written: %s', async (text, question) => {
    const { sends, answered } = await askedFor(question)
    expect(await sends(text)).toMatch(/did not understand[\s\S]*Question 1/)
    expect(await sends(text)).toMatch(/Question 2/)
    expect(await answered()).toEqual({ kind: 'as-written', text })
  })

  it.each<[string, Question, string, Answered]>([
    ['900', weeks, '900 weeks', { kind: 'number', value: 900 }],
    ['1/2/2031', met, '1 February 2031', { kind: 'date', value: '2031-02-01' }],
  ])('asks once about what is unusual, and then keeps it: %s', async (text, question, said, expected) => {
    const { sends, answered } = await askedFor(question)
    expect(await sends(text)).toMatch(`We have: ${said}. If that is right, send it once more.`)
    expect(await sends(text)).toMatch(/Question 2/)
    expect(await answered()).toEqual(expected)
  })
})

describe('a question for a few words', () => {
  it.each(['a volunteer', 'volunteer', 'Polish', 'next door', 'on Facebook'])('takes any words: %s', async text => {
    const { sends, answered } = await askedFor(heard)
    expect(await sends(text)).toMatch(/Question 2/)
    expect(await answered()).toEqual({ kind: 'words', text })
  })

  it('takes many words as something told', async () => {
    const { sends, answered, phone } = await askedFor(heard)
    const many = `It was like this. ${'We waited and nobody told us anything. '.repeat(8)}`.trim()
    expect(await sends(many)).toMatch(/If that is all, send DONE/)
    const [record] = await phone.records()
    expect(record?.survey?.questionId).toBe('heard')
    expect(await answered()).toEqual({ kind: 'told', reference: record?.reference })
  })
})
