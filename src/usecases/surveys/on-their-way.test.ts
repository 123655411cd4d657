import { describe, expect, it } from 'vitest'
import { agreed, aSurveyWorld } from '../../../test/support/a-survey-world.js'
import { AppError } from '../../domain/errors.js'
import type { IncomingMessage } from '../../domain/incoming-message.js'
import { externalIdOf } from './hand-over-answers.js'

const STORY = 'We waited a year for the plan.'

/** Answers of two parents whose stories are no records yet, because the database was away when they were sent. */
const waiting = async () => {
  const world = aSurveyWorld()
  const edition = await world.live()
  const { receive } = world.door
  world.door.receive = () => Promise.reject(new AppError('database-unavailable', 'Soon.', { retryable: true }))
  const answered = async () => {
    const { id } = await world.begun(edition)
    await world.answering.save(id, { story: { kind: 'long', text: STORY } })
    await world.answering.finish(id, agreed)
    return id
  }
  const [first, second] = [await answered(), await answered()]
  /** What happens in the moment before a story comes through the door; then it does. */
  const meanwhile = (work: (message: IncomingMessage) => Promise<unknown>) => {
    world.door.receive = async message => {
      await work(message)
      return receive(message)
    }
  }
  const sweep = () => {
    world.clock.pass(120)
    return world.answering.seeToPending()
  }
  const recordOf = async (id: string) => {
    const reference = await world.experiences.findReference('web', externalIdOf(id, 'story'))
    return reference && world.experiences.findByReference(reference)
  }
  return { ...world, first, second, receive, meanwhile, sweep, recordOf }
}

describe('a long answer that waits to become a record', () => {
  it('is made one of as it is allowed by then, and not as it was when it began to wait', async () => {
    const { answering, first, second, meanwhile, sweep, recordOf } = await waiting()
    meanwhile(async ({ survey }) => {
      if (survey?.responseId === first) await answering.changeConsent(second, { ...agreed, quote: false })
    })
    await sweep()
    expect(await recordOf(second)).toMatchObject({ consent: { quote: false } })
  })

  it('is made none of when it was taken back by then', async () => {
    const { answering, first, second, meanwhile, sweep, recordOf } = await waiting()
    meanwhile(async ({ survey }) => {
      if (survey?.responseId === first) await answering.withdraw(second)
    })
    await sweep()
    expect(await recordOf(second)).toBeNull()
  })

  it('leaves no record when it is taken back just before it is made', async () => {
    const { answering, first, meanwhile, sweep, recordOf } = await waiting()
    meanwhile(async ({ survey }) => {
      if (survey?.responseId === first) await answering.withdraw(first)
    })
    await sweep()
    expect(await recordOf(first)).toMatchObject({ state: 'erased' })
  })

  it('stays as it was put right on its way: the reference takes the place of no other words', async () => {
    const { responses, first, meanwhile, sweep } = await waiting()
    const better = { story: { kind: 'long', text: `${STORY} And more.` } } as const
    meanwhile(async ({ survey }) => {
      const response = survey?.responseId === first ? await responses.find(first) : null
      if (response) await responses.save({ ...response, answers: better })
    })
    await sweep()
    expect((await responses.find(first))?.answers).toEqual(better)
  })

  it('becomes one that is made up, where the answers were', async () => {
    const { responses, first, receive, door, sweep, recordOf } = await waiting()
    const response = await responses.find(first)
    if (response) await responses.save({ ...response, invented: true })
    door.receive = receive
    await sweep()
    expect(await recordOf(first)).toMatchObject({ invented: true })
  })

  it('is left for a minute to whoever has just sent it', async () => {
    const { answering, clock, first, receive, door, recordOf } = await waiting()
    door.receive = receive
    clock.pass(59)
    await answering.seeToPending()
    expect(await recordOf(first)).toBeNull()
  })

  it('leaves no record when it is taken back on its way, and whoever makes it stops in the middle', async () => {
    const { door, receive, answering, responses, first, sweep, recordOf } = await waiting()
    door.receive = async message => {
      if (message.survey?.responseId === first) await answering.withdraw(first)
      await receive(message)
      throw new Error('the power is cut')
    }
    await sweep()
    expect(JSON.stringify(await responses.find(first))).not.toContain(STORY)
    await sweep()
    expect(await recordOf(first)).toMatchObject({ state: 'erased' })
    expect(await responses.find(first)).toMatchObject({ state: 'withdrawn', answers: {} })
  })
})
