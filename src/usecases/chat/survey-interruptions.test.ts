import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { anEditionOf, aSurveyChat, heard, plan, safe, story } from '../../../test/support/a-survey-chat.js'

const PICTURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
const voice = await readFile('test/fixtures/voice/pico_d02.ogg')
const URGENT = 'I cannot go on any more and I want to kill myself tonight'

const atSecondQuestion = async () => {
  const chat = await aSurveyChat(anEditionOf(plan, safe, heard))
  await chat.sends('survey', 'yes')
  return chat
}

describe('in the middle of a survey', () => {
  it.each(['help', 'privacy', 'who are you', 'my data', 'hello'])(
    '%s is answered, and the question comes again',
    async word => {
      const { sends } = await atSecondQuestion()
      expect(await sends(word)).toMatch(/[\s\S]+\n\nQuestion 2 of 3/)
      expect(await sends('agree')).toMatch(/Question 3 of 3/)
    },
  )

  it.each([
    [['language', 'english'], /Question 2 of 3/],
    [['choices', 'yes', 'no'], /We have changed it[\s\S]*Question 2 of 3/],
    [['delete', 'no'], /We have deleted nothing\.\n\nQuestion 2 of 3/],
    [
      ['the bus was late and nobody told us about it', 'delete', 'last', 'yes'],
      /It is deleted\.[\s\S]*Question 2 of 3/,
    ],
  ])('they turn to something else (%j) and come back', async (texts, expected) => {
    const { sends } = await atSecondQuestion()
    expect(await sends(...texts)).toMatch(expected)
    expect(await sends('agree')).toMatch(/Question 3 of 3/)
  })

  it('new answers about consent count for what was answered before', async () => {
    const { sends, response } = await aSurveyChat(anEditionOf(plan))
    await sends('survey', 'yes')
    expect((await response()).consent).toMatchObject({ quote: false, contact: false })
    await sends('choices', 'yes', 'no')
    expect(await response()).toMatchObject({ state: 'finished', consent: { quote: true, contact: false } })
  })

  it('a person is asked for without ado', async () => {
    const { chat, sends } = await atSecondQuestion()
    expect(await sends('human')).toMatch(/We have asked a person/)
    expect(await chat.chats.toDos.countOpen()).toBe(1)
    expect(await sends('agree')).toMatch(/Question 3 of 3/)
  })

  it('STOP ends the questions, and SURVEY goes on with them', async () => {
    const { chat, phone, sends } = await aSurveyChat(anEditionOf(story, plan))
    await sends('survey', 'The new teacher')
    expect(await sends('stop')).toMatch(/not send you anything more/)
    await chat.pass(3600)
    await sends('2')
    expect(phone.hears()).toEqual([])
    expect(await sends('survey')).toMatch(/You were at question 2 of 2/)
  })

  it('DELETE takes back all answers and the records of the long ones', async () => {
    const { sends, responses, phone, chat, edition } = await aSurveyChat(anEditionOf(plan, story, heard))
    await sends('survey', 'yes', 'The new teacher', 'done', 'Facebook')
    expect(await sends('delete', 'all')).toMatch(/Are you sure/)
    expect(await sends('yes')).toMatch(/It is deleted/)
    expect(await responses()).toEqual([])
    expect(await phone.records()).toEqual([])
    expect(await chat.responses.counts(edition.id)).toMatchObject([{ state: 'withdrawn', count: 1 }])
    expect(await sends('my data')).toMatch(/We hold nothing that you told us/)
  })

  it('DELETE with the reference of the answers takes back just them, and without anything else it asks nothing more', async () => {
    const one = await aSurveyChat(anEditionOf(plan))
    await one.sends('survey', 'yes', 'the bus was late and nobody told us about it')
    const { reference } = await one.response()
    expect(await one.sends(`delete ${reference}`)).toMatch(new RegExp(`We will delete ${reference}`))
    await one.sends('yes')
    expect(await one.responses()).toEqual([])
    expect(await one.phone.records()).toHaveLength(1)
    const other = await aSurveyChat(anEditionOf(plan))
    await other.sends('survey', 'yes')
    expect(await other.sends('delete')).toMatch(/We will delete everything[\s\S]*Are you sure/)
    await other.sends('yes')
    expect(await other.responses()).toEqual([])
  })

  it('words of danger come first, and nothing is asked back until they go on', async () => {
    const { chat, phone, sends } = await aSurveyChat(anEditionOf(story, plan))
    await sends('survey')
    expect(await sends(URGENT)).toMatch(/call 999[\s\S]*Samaritans[\s\S]*as soon as they can\.$/)
    await chat.pass(3600)
    expect(phone.hears()).toEqual([])
    const [record] = await phone.records()
    expect(record).toMatchObject({ words: URGENT, survey: { questionId: 'story' }, safeguarding: { level: 'urgent' } })
    expect(await sends('survey')).toMatch(/Question 2 of 2/)
  })

  it('words of danger in place of a choice are kept as something told', async () => {
    const { phone, sends, answers } = await atSecondQuestion()
    expect(await sends(URGENT)).toMatch(/call 999/)
    expect(await phone.records()).toMatchObject([{ words: URGENT }])
    expect(await answers()).toEqual({ plan: { kind: 'chosen', choices: ['c1'] } })
    expect(await sends('agree')).toMatch(/Question 3 of 3/)
  })

  it('a picture is kept beside a story, or for itself', async () => {
    const { phone, sends, chat } = await aSurveyChat(anEditionOf(plan, story))
    await sends('survey')
    const picture = { kind: 'file', media: { mimeType: 'image/png', handle: null } } as const
    await phone.send(picture, undefined, PICTURE)
    expect(phone.hears().join()).toMatch(/We keep that, too[\s\S]*Question 1 of 2/)
    await sends('no', 'Look at this')
    await chat.pass(5)
    await phone.send(picture, undefined, PICTURE)
    const [answer, other] = await phone.records()
    expect(answer?.original.parts).toHaveLength(2)
    expect(other?.survey).toBeUndefined()
  })

  it('what cannot be used, or came too late to be an answer, changes nothing', async () => {
    const { phone, sends, answers } = await atSecondQuestion()
    await phone.send({ kind: 'unusable', what: 'sticker' })
    expect(phone.hears().join()).toMatch(/cannot read that kind/)
    expect(await sends('agree')).toMatch(/Question 3/)
    expect(Object.keys(await answers())).toEqual(['plan', 'safe'])
  })
})

describe('a voice in answer to a question for a story', () => {
  it('is part of its record, with what is written', async () => {
    const { chat, phone, sends } = await aSurveyChat(anEditionOf(story, plan), { says: 'the new teacher rings us' })
    await sends('survey', 'The dinners')
    await chat.pass(5)
    await phone.saysAloud(voice)
    await chat.pass(89)
    expect(phone.hears()).toEqual([])
    await chat.pass(1)
    expect(phone.hears().join()).toMatch(/Question 2 of 2/)
    const [record, ...others] = await phone.records()
    expect(others).toEqual([])
    expect(record).toMatchObject({ words: 'The dinners\n\nthe new teacher rings us', survey: { questionId: 'story' } })
  })
})
