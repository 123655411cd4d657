import type { LearningResult } from '../../src/domain/learning/corrections/learn-from.js'

/** What comes back from the child: how far it is, then what was learnt or that it could not be. */
export type TeachingMessage =
  | { kind: 'progress'; done: number }
  | { kind: 'learnt'; result: LearningResult }
  /** The kind of error alone: its words could hold some of a text. */
  | { kind: 'broke'; reason: string }
