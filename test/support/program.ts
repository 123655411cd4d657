import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** One of our programs as it was built, in a process of its own. */
export const startProgram = (args: string[], environment: Record<string, string>): ChildProcess =>
  spawn(process.execPath, args, { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'inherit'] })

/** What the pattern's first group finds in the first line that fits. */
export const lineOf = async (program: ChildProcess, pattern: RegExp): Promise<string> => {
  if (!program.stdout) throw new Error('the program has no output')
  for await (const line of createInterface({ input: program.stdout })) {
    const found = pattern.exec(line)?.[1]
    if (found) {
      program.stdout.resume()
      return found
    }
  }
  throw new Error('the program ended without the line that was waited for')
}

/** Sends the signal, unless the program has ended already, and waits for its end. */
export const end = async (program: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (program.exitCode !== null || program.signalCode !== null) return
  const ended = once(program, 'exit')
  program.kill(signal)
  await ended
}
