import { describe, expect, it } from 'vitest'
import { anEditionOf, aSurveyChat, heard, plan, safe, story, weeks } from '../../../test/support/a-survey-chat.js'
import type { Answered } from '../../domain/surveys/answered.js'

const chosen = (...choices: string[]): Answered => ({ kind: 'chosen', choices })

/** A parent who has answered that they have a plan, and is asked the next question. */
const answered = async () => {
  const chat = await aSurveyChat(anEditionOf(plan, weeks, heard))
  await chat.sends('survey')
  const first = await chat.phone.says('1')
  chat.phone.hears()
  const said = () => chat.phone.hears().join('\n---\n')
  return { ...chat, first, said }
}

describe('a message that answered a question of a survey', () => {
  it('changes that answer when it is edited, and the question that is open stays open', async () => {
    const { phone, first, answers, said, sends } = await answered()
    await phone.edits(first, '2')
    expect(await answers()).toEqual({ plan: chosen('c2') })
    expect(said()).toContain('No, but we asked for one')
    await sends('12')
    expect(await answers()).toMatchObject({ plan: chosen('c2'), weeks: { kind: 'number', value: 12 } })
  })

  it('changes it again with each edit, and only as long as nothing newer answered the same question', async () => {
    const { phone, first, answers, sends } = await answered()
    await phone.edits(first, '2', '1')
    await phone.edits(first, '4', '2')
    expect(await answers()).toEqual({ plan: chosen('c4') })
    await sends('back', '3')
    await phone.edits(first, '1', '3')
    expect((await answers()).plan).toEqual(chosen('c3'))
  })

  it('leaves the question blank when it is deleted', async () => {
    const { phone, first, answers, said } = await answered()
    await phone.deletes(first)
    expect(await answers()).toEqual({ plan: { kind: 'blank' } })
    expect(said()).toContain('Question 2 of 3')
  })

  it('is kept as it is written when it fits no answer any more', async () => {
    const { phone, first, answers } = await answered()
    await phone.edits(first, 'it depends')
    expect(await answers()).toEqual({ plan: { kind: 'as-written', text: 'it depends' } })
  })

  it('is told, and not changed, once the answers were sent', async () => {
    const { phone, first, answers, said, sends, response } = await answered()
    await sends('12', 'A friend')
    const before = await answers()
    for (const act of [() => phone.edits(first, '2'), () => phone.deletes(first)]) {
      await act()
      expect(said()).toContain((await response()).reference)
      expect(await answers()).toEqual(before)
    }
  })

  it('is heard as a command, or as somebody in danger, when that is what it says now', async () => {
    const stopping = await answered()
    await stopping.phone.edits(stopping.first, 'stop')
    expect((await stopping.answers()).plan).toEqual(chosen('c1'))
    expect(stopping.said()).not.toContain('Question')
  })

  it('disturbs no long answer that is being told', async () => {
    const chat = await aSurveyChat(anEditionOf(safe, story, plan))
    await chat.sends('survey')
    const first = await chat.phone.says('3')
    await chat.sends('We waited a year for a plan.')
    await chat.phone.edits(first, '1')
    expect(chat.phone.hears().join()).not.toContain('Question')
    await chat.sends('And then it was wrong.')
    expect(await chat.answers()).toMatchObject({ safe: chosen('c1'), story: { kind: 'told' } })
    expect(await chat.phone.records()).toHaveLength(1)
  })
})
