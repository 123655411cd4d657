import { beforeEach, describe, expect, it } from 'vitest'
import { agreed, aSurveyWorld, type SurveyWorld } from '../../../test/support/a-survey-world.js'
import { aBatch, aSheet } from '../../../test/support/survey-builders.js'
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

import type { BlobRef } from '../../domain/ports.js'

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
    const { id } = await answered(answers, { contributorKey: 'key of a parent' })
    const whole = world.blobs.delete
    const scan = await world.blobs.put('scan', Uint8Array.of(1), 'image/png')
    const response = await world.now(id)
    if (response) await world.responses.save({ ...response, sheet: typedSheet([scan]) })
    world.blobs.delete = async () => {
      throw new AppError('storage-unavailable', 'Try again soon.', { retryable: true })
    }
    await expect(world.answering.withdraw(id)).rejects.toMatchObject({ code: 'storage-unavailable' })
    world.blobs.delete = whole
    world.clock.pass(120)
    await world.answering.seeToPending()
    const left = await world.now(id)
    expect(left).toMatchObject({ state: 'withdrawn', answers: {} })
    expect(left).not.toHaveProperty('contributorKey')
    expect(left?.sheet).toEqual(aSheet({ batchId: left?.sheet?.batchId ?? '' }))
    await expect(world.blobs.get(scan)).rejects.toMatchObject({ code: 'recording-missing' })
  })
})

describe('answers that nobody goes on with', () => {
  it('are all forgotten, however many they are', async () => {
    for (let person = 1; person <= 51; person += 1) await world.begun(edition)
    world.clock.pass(15 * 24 * 3600)
    expect(await world.answering.forgetAbandoned()).toBe(51)
  })

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

// ---------------------------------------------------------------------------------------------------------------------

/** One that two people have typed, with all that is known of it. */
const typedSheet = (scans: BlobRef[]) => {
  const said: Answers = { plan: no }
  const second = { by: 'bea', startedAt: AT, finishedAt: AT, revision: 2, answers: said }
  return aSheet({
    scans,
    heardBy: 'Bea Ray',
    second,
    firstSaid: said,
    settled: { plan: { answer: yes, by: 'cy', at: AT } },
  })
}

const AT = '2026-11-21T10:00:00.000Z'
