import { AppError } from '../../src/domain/errors.js'
import type { EngineJob, EngineMessage } from './messages.js'

export type EngineWork<Settings, Answer> = (
  job: EngineJob<Settings>,
  /** To be called once the recording is decoded: the time limit of the job follows from it. */
  lengthKnown: (seconds: number) => void,
) => Promise<Answer>

/** The child's side: does each job that comes, and ends when the parent process has gone. */
export const serveEngine = <Settings, Answer>(work: EngineWork<Settings, Answer>): void => {
  const send = (message: EngineMessage<Answer>) => void process.send?.(message)
  process.on('disconnect', () => process.exit(0))
  process.on('message', async message => {
    try {
      const job = message as EngineJob<Settings>
      const answer = await work(job, seconds => send({ kind: 'length-known', seconds }))
      send({ kind: 'done', answer })
    } catch (error) {
      send(failureMessage(error))
    }
  })
}

// ---------------------------------------------------------------------------------------------------------------------

const failureMessage = (error: unknown): EngineMessage<never> => {
  if (!(error instanceof AppError)) return { kind: 'broke', reason: String(error) }
  return { kind: 'refused', code: error.code, shownAs: error.shownAs, retryable: error.retryable }
}
