import type { ChildProcess } from 'node:child_process'
import type { EngineJob, EngineMessage } from './messages.js'

export type Attempt<Answer> =
  | Extract<EngineMessage<Answer>, { kind: 'done' | 'refused' }>
  | { kind: 'timed-out' }
  | { kind: 'crashed'; reason: string }

export interface AttemptLimits {
  /** For starting up and decoding, before the length of the recording is known. */
  openingMs: number
  /** For reading, beside the length of the recording; Moonshine takes about a ninth of that length. */
  readingMs: number
}

/** Gives one job to the process and waits for its end, whatever that is. While it waits, this program stays alive. */
export const attemptJob = <Settings, Answer>(
  child: ChildProcess,
  job: EngineJob<Settings>,
  { pace, openingMs, readingMs }: AttemptLimits & { pace: number },
): Promise<Attempt<Answer>> => {
  keepAlive(child, true)
  return new Promise<Attempt<Answer>>(resolve => {
    let timer = setTimeout(() => settle({ kind: 'timed-out' }), openingMs)
    const settle = (result: Attempt<Answer>) => {
      clearTimeout(timer)
      child.off('message', onMessage)
      child.off('exit', onExit)
      resolve(result)
    }
    const onMessage = (raw: unknown) => {
      const message = raw as EngineMessage<Answer>
      if (message.kind === 'broke') return settle({ kind: 'crashed', reason: message.reason })
      if (message.kind !== 'length-known') return settle(message)
      clearTimeout(timer)
      timer = setTimeout(() => settle({ kind: 'timed-out' }), readingMs + message.seconds * pace * 1000)
    }
    const onExit = (code: number | null, signal: string | null) =>
      settle({ kind: 'crashed', reason: `ended with ${signal ?? code}` })
    child.on('message', onMessage)
    child.on('exit', onExit)
    child.send(job, error => {
      if (error) settle({ kind: 'crashed', reason: 'could not be reached' })
    })
  }).finally(() => keepAlive(child, false))
}

// ---------------------------------------------------------------------------------------------------------------------

const keepAlive = (child: ChildProcess, needed: boolean): void => {
  const method = needed ? 'ref' : 'unref'
  child[method]()
  child.channel?.[method]()
}
