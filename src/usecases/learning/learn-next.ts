import { AppError } from '../../domain/errors.js'
import type { Correction } from '../../domain/learning/corrections/correction.js'
import { correctionOf } from '../../domain/learning/corrections/correction-of.js'
import type { LearningResult } from '../../domain/learning/corrections/learn-from.js'
import type { FinishedRound, LearningStore } from '../../domain/learning/corrections/learning-store.js'
import type { Teacher } from '../../domain/learning/corrections/teacher.js'
import { isTaken, verdictOf } from '../../domain/learning/corrections/verdict.js'
import type { Clock, Log } from '../../domain/ports.js'
import type { FrameBook } from '../code-frame/frame-book.js'
import type { LearntBook } from './learnt-book.js'

export interface LearnDeps {
  learning: LearningStore
  teacher: Teacher
  frames: FrameBook
  learnt: LearntBook
  clock: Clock
  log: Log
}

/**
 * Does the round of learning that waits, if one does: what was learnt reads from then on, unless it reads worse than what does now.
 * Killed in the middle, another worker begins anew.
 */
export const learnNext = (deps: LearnDeps) => async (): Promise<void> => {
  const { learning, clock, log } = deps
  const claim = await learning.claim(clock.now())
  if (!claim) return
  try {
    const learnt = await learn(deps, done => void learning.goesOn(claim, done, clock.now()).catch(() => undefined))
    await learning.finish(claim, learnt, clock.now())
    await deps.learnt.lookAgain()
    const { verdict, held } = learnt.outcome
    log.info({ round: claim.number, verdict, learnt: learnt.learntFrom.length, held }, 'learnt from corrections')
  } catch (error) {
    const mayPass = error instanceof AppError && error.retryable
    log.warn({ round: claim.number, error }, mayPass ? 'learning will be tried again' : 'learning failed')
    await (mayPass ? learning.giveBack(claim) : learning.fail(claim, clock.now()))
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const learn = async (deps: LearnDeps, onProgress: (done: number) => void): Promise<FinishedRound> => {
  const { frames, learning, learnt, teacher, clock } = deps
  // What was learnt from records that are gone reads no more, whatever comes out: a parent's "delete" goes before better counts.
  if ((await learning.sinceLast()).gone > 0) await learning.use(null, null, clock.now())
  await Promise.all([frames.lookAgain(), learnt.lookAgain()])
  const { frame } = frames.current()
  const inUse = learnt.current()
  const corrections = await correctionsIn(learning)
  const result = await teacher.teach({ frame, corrections, inUse }, onProgress)
  await learnt.lookAgain()
  if (learnt.current() !== inUse) throw comparedWithAnother()
  return finished(result, frame.version, learnt.shipped.id)
}

/** Somebody went back to another one meanwhile, with which nothing was compared. */
const comparedWithAnother = (): AppError =>
  new AppError('superseded', 'Something else reads by now. Earshot learns again, to compare with that.', {
    retryable: true,
  })

const correctionsIn = async (learning: LearningStore): Promise<Correction[]> => {
  const corrections: Correction[] = []
  for await (const looked of learning.looked()) {
    const correction = correctionOf(looked)
    if (correction) corrections.push(correction)
  }
  return corrections
}

const finished = (
  { model, before, after, unseen, learntFrom, held }: LearningResult,
  frameVersion: string,
  shipped: string,
): FinishedRound => {
  const verdict = verdictOf(before, after, held)
  const outcome = { verdict, before, after, unseen, learnt: learntFrom.length, held, shipped }
  return { model, outcome, frameVersion, learntFrom, use: isTaken(verdict) }
}
