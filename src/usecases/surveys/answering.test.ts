import { beforeEach, describe, expect, it } from 'vitest'
import { agreed, aSurveyWorld, type SurveyWorld } from '../../../test/support/a-survey-world.js'
import { aQuestion, aQuestionnaire, aSheet } from '../../../test/support/survey-builders.js'
import { AppError } from '../../domain/errors.js'
import type { Answers } from '../../domain/surveys/answered.js'
import type { Edition } from '../../domain/surveys/edition.js'
import type { SurveyResponse } from '../../domain/surveys/response.js'
import type { Rule } from '../../domain/surveys/rule.js'

const story = 'We waited a year for the plan.'
const yes: Answers[string] = { kind: 'chosen', choices: ['yes'] }
const no: Answers[string] = { kind: 'chosen', choices: ['no'] }
const onlyWithPlan: Rule = { hold: 'all', conditions: [{ question: 'plan', is: 'any-of', choices: ['yes'] }] }
const answers: Answers = { plan: yes, story: { kind: 'long', text: story } }

let world: SurveyWorld
let edition: Edition

beforeEach(async () => {
  world = aSurveyWorld()
  edition = await world.live()
})

const answered = async (given = answers, beginning = {}): Promise<SurveyResponse> => {
  const { id } = await world.begun(edition, beginning)
  await world.answering.save(id, given)
  const finished = await world.answering.finish(id, agreed)
  if (finished.outcome === 'not-kept') throw new Error('it was not kept')
  return finished.response
}

const closeTheDoor = () => {
  const open = world.door.receive
  world.door.receive = async () => {
    throw new AppError('database-unavailable', 'Try again soon.', { retryable: true })
  }
  return () => {
    world.door.receive = open
  }
}

describe('beginning to answer', () => {
  it('gives the response that is there when it is begun twice with one id', async () => {
    const first = await world.begun(edition)
    await world.answering.save(first.id, { plan: yes })
    expect((await world.begun(edition, { id: first.id })).answers).toEqual({ plan: yes })
  })

  it('is refused for a survey that has not begun, and for one that is over', async () => {
    for (const state of ['draft', 'closed'] as const) {
      const other = await world.live({ state })
      await expect(world.begun(other)).rejects.toMatchObject({ code: 'invalid-message' })
    }
  })

  it('goes on for paper when the survey is over', async () => {
    const over = await world.live({ state: 'closed' })
    await expect(world.begun(over, { channel: 'paper', sheet: aSheet() })).resolves.toMatchObject({ state: 'open' })
  })

  it('tells when another sheet has the number', async () => {
    await world.begun(edition, { channel: 'paper', sheet: aSheet() })
    const again = await world.answering.start(edition, { channel: 'paper', language: 'en', sheet: aSheet() })
    expect(again).toBe('serial-taken')
  })
})

describe('saving answers', () => {
  it('keeps each over what was said before, and leaves the others alone', async () => {
    const { id } = await world.begun(edition)
    await world.answering.save(id, { plan: yes })
    await world.answering.save(id, { story: { kind: 'blank' } })
    await world.answering.save(id, { plan: no })
    expect((await world.now(id))?.answers).toEqual({ plan: no, story: { kind: 'blank' } })
  })

  it('leaves out what the survey does not ask', async () => {
    const { id } = await world.begun(edition)
    await world.answering.save(id, { elsewhere: yes })
    expect((await world.now(id))?.answers).toEqual({})
  })

  it('loses nothing when two pages are saved at one moment', async () => {
    const { id } = await world.begun(edition)
    await Promise.all([world.answering.save(id, { plan: yes }), world.answering.save(id, { story: { kind: 'blank' } })])
    expect(Object.keys((await world.now(id))?.answers ?? {}).sort()).toEqual(['plan', 'story'])
  })

  it('changes nothing once it was sent', async () => {
    const { id } = await answered()
    await world.answering.save(id, { plan: no })
    expect((await world.now(id))?.answers.plan).toEqual(yes)
  })
})

describe('consent that is given before sending', () => {
  it('counts when the answers are sent, and may be changed until then', async () => {
    const { id } = await world.begun(edition)
    await world.answering.keepConsent(id, { ...agreed, quote: false })
    await world.answering.keepConsent(id, agreed)
    expect(await world.answering.finish(id, null)).toMatchObject({ response: { consent: agreed } })
    await world.answering.keepConsent(id, { ...agreed, contact: true })
    expect((await world.now(id))?.consent?.contact).toBe(false)
  })
})

describe('sending answers', () => {
  it('makes a record of each long answer, tied to its question, with what the family said of itself', async () => {
    const area = aQuestion({ id: 'area', name: 'area', tells: 'area' })
    const [section] = aQuestionnaire().sections
    edition = await world.live({
      questionnaire: aQuestionnaire({
        sections: [{ id: 'all', title: '', questions: [area, ...(section?.questions ?? [])] }],
      }),
    })
    const { id, answers: kept } = await answered({ ...answers, area: yes }, { happenedOn: '2026-11-02' })
    const [record] = await world.records()
    expect(record).toMatchObject({
      words: story,
      happenedOn: '2026-11-02',
      consent: agreed,
      survey: { editionId: edition.id, responseId: id, questionId: 'story', question: 'Tell us.' },
      facets: { area: 'yes' },
    })
    expect(kept.story).toEqual({ kind: 'told', reference: record?.reference })
    expect(JSON.stringify(await world.now(id))).not.toContain(story)
  })

  it('makes the same record however often it is sent', async () => {
    const { id } = await answered()
    await Promise.all([world.answering.finish(id, agreed), world.answering.finish(id, agreed)])
    expect(await world.records()).toHaveLength(1)
  })

  it('keeps nothing at all without a yes', async () => {
    const { id } = await world.begun(edition)
    await world.answering.save(id, answers)
    expect(await world.answering.finish(id, { ...agreed, keep: false })).toEqual({ outcome: 'not-kept' })
    expect(await world.now(id)).toBeNull()
    expect(await world.records()).toEqual([])
  })

  it('is refused until the question of keeping was answered', async () => {
    const { id } = await world.begun(edition)
    await expect(world.answering.finish(id, null)).rejects.toMatchObject({ code: 'consent-missing' })
    expect((await world.now(id))?.state).toBe('open')
  })

  it('makes no record of spaces, and they are no words that wait for one', async () => {
    const { answers: kept } = await answered({ story: { kind: 'long', text: ' \n ' } })
    expect(kept).toEqual({ story: { kind: 'blank' } })
    expect(await world.records()).toEqual([])
  })

  it('states nothing by an answer to what the family was not asked, though it stands on the paper', async () => {
    const area = aQuestion({ id: 'area', name: 'area', tells: 'area', onlyIf: onlyWithPlan })
    const story = aQuestion({ id: 'story', name: 'story', type: 'long', choices: [] })
    const sections = [{ id: 'all', title: '', questions: [aQuestion(), area, story] }]
    edition = await world.live({ questionnaire: aQuestionnaire({ sections }) })
    await answered({ ...answers, plan: no, area: yes }, { channel: 'paper', sheet: aSheet() })
    const [record] = await world.records()
    expect(record?.facets.area).toBeNull()
  })

  it('drops what is not asked any more after a change of mind, but on paper keeps all that is written', async () => {
    const questions = [
      aQuestion(),
      aQuestion({ id: 'story', name: 'story', type: 'long', choices: [], onlyIf: onlyWithPlan }),
    ]
    edition = await world.live({ questionnaire: aQuestionnaire({ sections: [{ id: 'all', title: '', questions }] }) })
    const changedMind = { ...answers, plan: no }
    expect(Object.keys((await answered(changedMind)).answers)).toEqual(['plan'])
    expect(await world.records()).toEqual([])
    await answered(changedMind, { channel: 'paper', sheet: aSheet() })
    expect((await world.records()).map(({ words }) => words)).toEqual([story])
  })

  it('is safe when no record can be made at that moment, and the net makes it later', async () => {
    const open = closeTheDoor()
    const { id, state } = await answered()
    expect(state).toBe('finished')
    expect((await world.now(id))?.answers.story).toEqual({ kind: 'long', text: story })
    open()
    world.clock.pass(120)
    await world.answering.seeToPending()
    expect((await world.now(id))?.answers.story?.kind).toBe('told')
    expect((await world.records()).map(({ words }) => words)).toEqual([story])
  })

  it('does not wait behind one that cannot be finished', async () => {
    const open = closeTheDoor()
    const first = await answered()
    const second = await answered()
    open()
    const { receive } = world.door
    world.door.receive = message => {
      if (message.survey?.responseId === first.id) throw new AppError('invalid-message', 'Never.')
      return receive(message)
    }
    world.clock.pass(120)
    await world.answering.seeToPending()
    expect((await world.now(second.id))?.answers.story?.kind).toBe('told')
  })
})
