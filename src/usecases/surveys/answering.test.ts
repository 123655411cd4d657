import { beforeEach, describe, expect, it } from 'vitest'
import { agreed, aSurveyWorld, type SurveyWorld } from '../../../test/support/a-survey-world.js'
import { aBatch, aQuestion, aQuestionnaire, aSheet } from '../../../test/support/survey-builders.js'
import { AppError } from '../../domain/errors.js'
import type { Answers } from '../../domain/surveys/answered.js'
import type { Edition } from '../../domain/surveys/edition.js'
import type { SurveyResponse } from '../../domain/surveys/response.js'
import { closeBatch } from '../paper/close-batch.js'
import { externalIdOf } from './hand-over-answers.js'

const story = 'We waited a year for the plan.'
const yes: Answers[string] = { kind: 'chosen', choices: ['yes'] }
const no: Answers[string] = { kind: 'chosen', choices: ['no'] }
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

const recordOf = async (id: string) => {
  const reference = await world.experiences.findReference('web', externalIdOf(id, 'story'))
  return reference && world.experiences.findByReference(reference)
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

  it('makes no record of spaces', async () => {
    await answered({ story: { kind: 'long', text: ' \n ' } })
    expect(await world.records()).toEqual([])
  })

  it('drops what is not asked any more after a change of mind, but on paper keeps all that is written', async () => {
    const onlyYes = { hold: 'all', conditions: [{ question: 'plan', is: 'any-of', choices: ['yes'] }] } as const
    const questions = [
      aQuestion(),
      aQuestion({
        id: 'story',
        name: 'story',
        type: 'long',
        choices: [],
        onlyIf: { ...onlyYes, conditions: [...onlyYes.conditions].map(one => ({ ...one, choices: [...one.choices] })) },
      }),
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

describe('taking answers back', () => {
  it('erases the record of the long answer and every closed answer, and leaves that there was something', async () => {
    const { id } = await answered()
    await world.answering.withdraw(id)
    expect(await world.now(id)).toMatchObject({ state: 'withdrawn', answers: {} })
    expect(await recordOf(id)).toMatchObject({ state: 'erased' })
    expect(JSON.stringify(await recordOf(id))).not.toContain(story)
  })

  it('leaves no record behind that was on its way', async () => {
    const open = closeTheDoor()
    const { id } = await answered()
    open()
    const { receive } = world.door
    world.door.receive = async message => {
      const receipt = await receive(message)
      await world.answering.withdraw(id)
      return receipt
    }
    world.clock.pass(120)
    await world.answering.seeToPending()
    expect(await recordOf(id)).toMatchObject({ state: 'erased' })
  })

  it('is brought to its end by the net when it was cut off', async () => {
    const { id } = await answered()
    const whole = world.blobs.delete
    const scan = await world.blobs.put('scan', Uint8Array.of(1), 'image/png')
    const response = await world.now(id)
    if (response) await world.responses.save({ ...response, sheet: aSheet({ scans: [scan], heardBy: 'Bea Ray' }) })
    world.blobs.delete = async () => {
      throw new AppError('storage-unavailable', 'Try again soon.', { retryable: true })
    }
    await expect(world.answering.withdraw(id)).rejects.toMatchObject({ code: 'storage-unavailable' })
    world.blobs.delete = whole
    world.clock.pass(120)
    await world.answering.seeToPending()
    const left = await world.now(id)
    expect(left).toMatchObject({ state: 'withdrawn', answers: {}, sheet: { scans: [] } })
    expect(left?.sheet).not.toHaveProperty('heardBy')
    await expect(world.blobs.get(scan)).rejects.toMatchObject({ code: 'recording-missing' })
  })
})

describe('answers that nobody goes on with', () => {
  it('are forgotten after two weeks, those on paper not while their pile is open', async () => {
    const left = await world.begun(edition)
    const paper = await world.begun(edition, { channel: 'paper', sheet: aSheet() })
    world.clock.pass(13 * 24 * 3600)
    expect(await world.answering.forgetAbandoned()).toBe(0)
    world.clock.pass(2 * 24 * 3600)
    expect(await world.answering.forgetAbandoned()).toBe(1)
    expect(await world.now(left.id)).toBeNull()
    expect(await world.now(paper.id)).not.toBeNull()
  })

  it('are forgotten two weeks after the pile of their sheet was closed, with the scans of it', async () => {
    const batch = aBatch({ editionId: edition.id })
    await world.paper.createBatch(batch)
    const scan = await world.blobs.put('scan', Uint8Array.of(1), 'image/png')
    const begun = await world.begun(edition, { channel: 'paper', sheet: aSheet({ batchId: batch.id, scans: [scan] }) })
    world.clock.pass(20 * 24 * 3600)
    await closeBatch(world)(batch)
    world.clock.pass(13 * 24 * 3600)
    expect(await world.answering.forgetAbandoned()).toBe(0)
    world.clock.pass(2 * 24 * 3600)
    expect(await world.answering.forgetAbandoned()).toBe(1)
    expect(await world.now(begun.id)).toBeNull()
    await expect(world.blobs.get(scan)).rejects.toMatchObject({ code: 'recording-missing' })
  })
})
