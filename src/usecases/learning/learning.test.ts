import { describe, expect, it, vi } from 'vitest'
import { aSmallFrame } from '../../../test/support/a-frame.js'
import { aLearntRound } from '../../../test/support/a-learnt-round.js'
import { fakeClock } from '../../../test/support/fake-clock.js'
import { fakeCodeFrames } from '../../../test/support/fake-code-frames.js'
import { fakeLearning } from '../../../test/support/fake-learning.js'
import { learntNothing } from '../../../test/support/learnt-nothing.js'
import { aReadRecord } from '../../../test/support/some-records.js'
import { suiteLog } from '../../../test/support/suite-log.js'
import { AppError } from '../../domain/errors.js'
import type { LearningResult } from '../../domain/learning/corrections/learn-from.js'
import type { Teacher } from '../../domain/learning/corrections/teacher.js'
import { createFrameBook } from '../code-frame/frame-book.js'
import { askToLearn, askWhenDue } from './ask-to-learn.js'
import { howWellItReads } from './how-well.js'
import { learnNext } from './learn-next.js'
import { createLearntBook } from './learnt-book.js'
import { readWith } from './read-with.js'

const A_DAY = 24 * 3600

/** A forum with enough that people decided, and a teacher who answers at once. */
const aForum = (teach: Teacher['teach'] = async () => aResult()) => {
  const reviewed = aReadRecord('The taxi was late.', { state: 'reviewed' })
  const learning = fakeLearning([{ experience: reviewed, reviewedAlone: true }])
  learning.decided = 30
  const frames = createFrameBook(aSmallFrame(), fakeCodeFrames())
  const learnt = createLearntBook(learntNothing(), learning)
  const teacher = { teach: vi.fn(teach), close: vi.fn() }
  const deps = { learning, frames, learnt, teacher, clock: fakeClock(), log: suiteLog }
  return { ...deps, ask: askToLearn(deps), askWhenDue: askWhenDue(deps), learn: learnNext(deps) }
}

const aResult = (verdict: 'better' | 'worse' = 'better'): LearningResult => {
  const { model, outcome } = aLearntRound()
  const scores = { before: outcome.before, after: outcome.after, unseen: outcome.unseen }
  const compared = verdict === 'better' ? scores : { ...scores, before: outcome.after, after: outcome.before }
  return { model, ...compared, learntFrom: [], held: 20 }
}

describe('a round of learning', () => {
  it('reads from then on when it reads better', async () => {
    const forum = aForum()
    await forum.ask('ann')
    await forum.learn()
    expect(forum.learnt.current().id).toBe('taught@1')
    expect(await forum.learning.rounds(1)).toMatchObject([{ state: 'done', outcome: { verdict: 'better', held: 20 } }])
  })

  it('is noted, and not used, when it reads worse', async () => {
    const forum = aForum(async () => aResult('worse'))
    await forum.ask('ann')
    await forum.learn()
    expect(forum.learnt.current()).toBe(forum.learnt.shipped)
    expect(await forum.learning.rounds(1)).toMatchObject([
      { state: 'done', kept: false, outcome: { verdict: 'worse' } },
    ])
  })

  it('is noted, and not used, when there was too little to test it on', async () => {
    const forum = aForum(async () => ({ ...aResult(), held: 4 }))
    await forum.ask('ann')
    await forum.learn()
    expect(forum.learnt.current()).toBe(forum.learnt.shipped)
    expect(await forum.learning.rounds(1)).toMatchObject([{ kept: false, outcome: { verdict: 'untested' } }])
  })

  it('begins with what came with Earshot where records are gone that the reader learnt from, and ends with that when it reads no better', async () => {
    const forum = aForum()
    await forum.ask('ann')
    await forum.learn()
    expect(forum.learnt.current().id).toBe('taught@1')
    forum.learning.since = { decided: 0, gone: 1 }
    forum.teacher.teach.mockImplementationOnce(async () => aResult('worse'))
    await forum.ask(null)
    await forum.learn()
    expect(forum.teacher.teach.mock.lastCall?.[0]).toMatchObject({ inUse: { id: 'learnt@nothing' } })
    expect(forum.learnt.current()).toBe(forum.learnt.shipped)
  })

  it('never takes the place of what somebody went back to meanwhile, but is compared with that', async () => {
    const forum = aForum()
    await forum.ask('ann')
    await forum.learn()
    forum.teacher.teach.mockImplementationOnce(async () => {
      await forum.learning.use(null, 'ann', forum.clock.now())
      return aResult()
    })
    await forum.ask(null)
    await forum.learn()
    expect(forum.learnt.current()).toBe(forum.learnt.shipped)
    await forum.learn()
    expect(forum.teacher.teach.mock.lastCall?.[0]).toMatchObject({ inUse: { id: 'learnt@nothing' } })
    expect(forum.learnt.current().id).toBe('taught@2')
  })

  it('is given what people decided, the list as it is, and what reads now', async () => {
    const forum = aForum()
    await forum.ask(null)
    await forum.learn()
    expect(forum.teacher.teach.mock.calls[0]?.[0]).toMatchObject({
      frame: { id: 'small' },
      corrections: [{ text: 'The taxi was late.', whole: ['theme', 'safeguarding'] }],
      inUse: { id: 'learnt@nothing' },
    })
  })

  it('tells how far it is', async () => {
    const forum = aForum(async (_learning, onProgress) => {
      onProgress(0.4)
      return aResult()
    })
    const goesOn = vi.spyOn(forum.learning, 'goesOn')
    await forum.ask(null)
    await forum.learn()
    expect(goesOn).toHaveBeenCalledWith(expect.anything(), 0.4, expect.any(Date))
  })

  it('waits for another worker when this one stops', async () => {
    const forum = aForum(async () => Promise.reject(new AppError('took-too-long', 'no', { retryable: true })))
    await forum.ask(null)
    await forum.learn()
    expect(await forum.learning.rounds(1)).toMatchObject([{ state: 'waiting' }])
  })

  it.each([new AppError('kept-crashing', 'no'), new TypeError('bug')])(
    'fails, and changes nothing, with %s',
    async error => {
      const forum = aForum(async () => Promise.reject(error))
      await forum.ask(null)
      await forum.learn()
      expect(await forum.learning.rounds(1)).toMatchObject([{ state: 'failed' }])
      expect(forum.learnt.current()).toBe(forum.learnt.shipped)
    },
  )

  it('does nothing when nobody asked', async () => {
    const forum = aForum()
    await forum.learn()
    expect(forum.teacher.teach).not.toHaveBeenCalled()
  })
})

describe('asking for it', () => {
  it('says when there is too little to learn from, or one goes on', async () => {
    const forum = aForum()
    forum.learning.decided = 29
    expect(await forum.ask('ann')).toBe('too-few')
    forum.learning.decided = 30
    expect([await forum.ask('ann'), await forum.ask('bob')]).toEqual(['asked', 'goes-on'])
  })

  it('happens by itself once there is enough', async () => {
    const forum = aForum()
    forum.learning.decided = 29
    await forum.askWhenDue()
    expect(await forum.learning.rounds(1)).toEqual([])
    forum.learning.decided = 30
    await forum.askWhenDue()
    expect(await forum.learning.rounds(1)).toMatchObject([{ number: 1, askedBy: null }])
  })

  it.each([
    ['after a week with something new', 7, { decided: 5, gone: 0 }, true],
    ['not after a week with nothing new', 7, { decided: 0, gone: 0 }, false],
    ['after a week in which a record it learnt from was erased', 7, { decided: 0, gone: 1 }, true],
    ['not within the week', 6, { decided: 99, gone: 1 }, false],
    ['sooner when much is new', 1, { decided: 100, gone: 0 }, true],
    ['not twice within a day', 0, { decided: 100, gone: 0 }, false],
  ])('happens %s', async (_when, days, since, happens) => {
    const forum = aForum()
    await forum.ask(null)
    await forum.learn()
    forum.clock.pass(days * A_DAY)
    forum.learning.since = since
    await forum.askWhenDue()
    expect(await forum.learning.rounds(9)).toHaveLength(happens ? 2 : 1)
  })

  it('makes room for what came with Earshot when records it learnt from are gone and too few are left', async () => {
    const forum = aForum()
    await forum.ask(null)
    await forum.learn()
    Object.assign(forum.learning, { decided: 29, since: { decided: 0, gone: 1 } })
    await forum.askWhenDue()
    expect(await forum.learning.inUse()).toBe(1)
    forum.clock.pass(7 * A_DAY)
    await forum.askWhenDue()
    expect(await forum.learning.inUse()).toBeNull()
    expect(await forum.learning.rounds(9)).toHaveLength(1)
  })

  it('happens after a week when the list of themes has changed', async () => {
    const forum = aForum()
    await forum.ask(null)
    await forum.learn()
    forum.clock.pass(7 * A_DAY)
    const changed = { ...aSmallFrame(), version: '1.1' }
    const frames = createFrameBook(changed, fakeCodeFrames())
    await askWhenDue({ ...forum, frames })()
    expect(await forum.learning.rounds(9)).toHaveLength(2)
  })
})

describe('what reads', () => {
  it('is followed by every process', async () => {
    const forum = aForum()
    const elsewhere = createLearntBook(learntNothing(), forum.learning)
    await forum.ask(null)
    await forum.learn()
    expect(elsewhere.current().id).toBe('learnt@nothing')
    await elsewhere.lookAgain()
    expect(elsewhere.current().id).toBe('taught@1')
    await forum.learning.use(null, 'ann', forum.clock.now())
    await elsewhere.lookAgain()
    expect(elsewhere.current()).toBe(elsewhere.shipped)
  })

  it('is fetched once, and stays while the database is away', async () => {
    const forum = aForum()
    await forum.ask(null)
    await forum.learn()
    const model = vi.spyOn(forum.learning, 'model')
    await forum.learnt.lookAgain()
    expect(model).not.toHaveBeenCalled()
    vi.spyOn(forum.learning, 'inUse').mockRejectedValue(new AppError('database-unavailable', 'no'))
    await expect(forum.learnt.lookAgain()).rejects.toMatchObject({ code: 'database-unavailable' })
    expect(forum.learnt.current().id).toBe('taught@1')
  })

  it('is what came with Earshot when what was learnt cannot be used any more', async () => {
    const forum = aForum()
    await forum.ask(null)
    await forum.learn()
    vi.spyOn(forum.learning, 'model').mockResolvedValue(null)
    const elsewhere = createLearntBook(learntNothing(), forum.learning)
    await elsewhere.lookAgain()
    expect(elsewhere.current()).toBe(elsewhere.shipped)
    expect((await howWellItReads({ ...forum, learnt: elsewhere })()).inUse).toBeNull()
    expect((await howWellItReads(forum)()).inUse).toMatchObject({ number: 1 })
    await expect(readWith({ ...forum, learnt: elsewhere })(1, 'ann')).rejects.toMatchObject({ code: 'superseded' })
  })
})
