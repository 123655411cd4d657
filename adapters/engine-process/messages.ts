import type { ErrorCode } from '../../src/domain/errors.js'

/** What goes over to the child process. */
export interface EngineJob<Settings> {
  settings: Settings
  bytes: Uint8Array
}

/** What comes back: first how long the recording is, then the answer or the failure. */
export type EngineMessage<Answer> =
  | { kind: 'length-known'; seconds: number }
  | { kind: 'done'; answer: Answer }
  | { kind: 'refused'; code: ErrorCode; shownAs: string; retryable: boolean }
  /** Something nobody foresaw. `reason` is the error's own text, for the log of the people who run this. */
  | { kind: 'broke'; reason: string }
