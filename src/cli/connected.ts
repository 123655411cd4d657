import type { WriteLine } from './json-lines.js'

/** What a command is given that works on what the product keeps. */
export interface Connected<Commands> {
  /** Connects to the product for one piece of work. @returns what the work answers: the exit code */
  open(work: (commands: Commands) => Promise<number>): Promise<number>
  write: WriteLine
  say(words: string): void
}
