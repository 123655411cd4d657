import { describe, expect, it } from 'vitest'
import {
  age,
  anEditionOf,
  aSurveyChat,
  change,
  heard,
  met,
  needs,
  plan,
  safe,
  story,
  weeks,
} from '../../../test/support/a-survey-chat.js'
import type { Answered } from '../../domain/surveys/answered.js'
import type { Question } from '../../domain/surveys/question.js'
import type { Rule } from '../../domain/surveys/rule.js'

const chosen = (...places: string[]): Answered => ({ kind: 'chosen', choices: places })

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
    expect(phone.hears()).toEqual([])
    expect(await answers()).toEqual({ plan: chosen('c1'), safe: chosen('c3') })
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
