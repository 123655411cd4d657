import { type ChildProcess, fork } from 'node:child_process'

export interface LastingProcess {
  /** The running process, started when there is none. */
  awake(): ChildProcess
  /** No work for now: the process is ended when it stays so for the idle time. */
  rest(): void
  end(): void
}

/** One child process that is kept between jobs. `entry` gives the compiled file to run, and is asked for at each start. */
export const createLastingProcess = (entry: () => string, idleMs: number): LastingProcess => {
  let child: ChildProcess | null = null
  let idleTimer: NodeJS.Timeout | undefined

  const end = () => {
    clearTimeout(idleTimer)
    child?.kill('SIGKILL')
    child = null
  }

  return {
    awake() {
      clearTimeout(idleTimer)
      if (!child?.connected || child.exitCode !== null) child = startProcess(entry())
      return child
    },
    rest() {
      idleTimer = setTimeout(end, idleMs).unref()
    },
    end,
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/**
 * Standard output belongs to the command line's answers, and the decoders write a line for every damaged packet: so the child gets
 * neither. What went wrong comes back as a message.
 */
const startProcess = (entry: string): ChildProcess =>
  fork(entry, [], { serialization: 'advanced', execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
