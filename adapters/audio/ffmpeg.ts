import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

export interface FfmpegRun {
  path: string
  args: string[]
  input?: Uint8Array
  /** Gets the output as it comes. Throwing ends the program and this run with that error. */
  onOutput?: (chunk: Buffer) => void
  timeLimitMs: number
}

/** How a run ended: `complained` means it finished but wrote about errors in the file. */
export type FfmpegEnd = 'clean' | 'complained' | 'failed' | 'missing' | 'timed-out'

/**
 * Runs ffmpeg as a program of its own: never linked in, ended when it takes too long, its words thrown away, since they can hold
 * the titles and names inside a file.
 */
export const runFfmpeg = ({ path: program, args, input, onOutput, timeLimitMs }: FfmpegRun): Promise<FfmpegEnd> =>
  new Promise((resolve, reject) => {
    const ffmpeg = spawn(program, [...ALWAYS, ...args], { stdio: ['pipe', 'pipe', 'pipe'] })
    const seen = { timedOut: false, complained: false }
    const timer = setTimeout(() => {
      seen.timedOut = true
      ffmpeg.kill('SIGKILL')
    }, timeLimitMs)
    const settle = (end: FfmpegEnd) => {
      clearTimeout(timer)
      resolve(end)
    }
    ffmpeg.stdout.on('data', chunk => {
      try {
        onOutput?.(chunk)
      } catch (error) {
        ffmpeg.kill('SIGKILL')
        reject(error)
      }
    })
    ffmpeg.stderr.on('data', () => {
      seen.complained = true
    })
    // ffmpeg may stop reading before we stop writing; how it ended is what counts.
    ffmpeg.stdin.on('error', () => undefined)
    ffmpeg.on('error', () => settle('missing'))
    ffmpeg.on('close', code => settle(endOf(code, seen)))
    ffmpeg.stdin.end(input)
  })

/** Gives `use` a file path inside a folder of its own, and removes the folder afterwards. */
export const withTemporaryFile = async <Result>(
  name: string,
  use: (file: string) => Promise<Result>,
): Promise<Result> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'earshot-sound-'))
  try {
    return await use(path.join(folder, name))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Gives `use` the path of a file that holds these bytes. */
export const withFileOf = <Result>(bytes: Uint8Array, use: (file: string) => Promise<Result>): Promise<Result> =>
  withTemporaryFile('sound', async file => {
    await writeFile(file, bytes)
    return use(file)
  })

// ---------------------------------------------------------------------------------------------------------------------

/** No questions, no network, no other files, one thread, no single block over 256 MB. */
const ALWAYS = ['-nostdin', '-v', 'error', '-max_alloc', '268435456', '-threads', '1']

const endOf = (
  code: number | null,
  { timedOut, complained }: { timedOut: boolean; complained: boolean },
): FfmpegEnd => {
  if (timedOut) return 'timed-out'
  if (code !== 0) return 'failed'
  return complained ? 'complained' : 'clean'
}
