import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { decode } from '../adapters/audio/decode.js'
import { installedModel } from '../adapters/moonshine/installed-model.js'
import { readRecording } from '../adapters/moonshine/read-recording.js'
import { loadRecogniser } from '../adapters/moonshine/recogniser.js'

/**
 * `npm run bench:speech`: how fast the local engine reads the sample voices, what that costs in CPU, and how much memory it takes.
 * Does in one process exactly what the engine's own process does, so that the figures are of nothing else. The ratio to CPU time is
 * the one to trust on a busy machine.
 */
const main = async (): Promise<void> => {
  const [modelDir = 'models/moonshine-base', voices = 'test/fixtures/voice'] = process.argv.slice(2)
  const model = await installedModel(modelDir)
  const loading = stopwatch()
  const recognise = await loadRecogniser(modelDir, model)
  const load = loading()
  const total = { seconds: 0, words: 0 }
  const reading = stopwatch()
  for (const bytes of recordings(voices)) {
    const { samples, seconds } = await decode(bytes, { maxSeconds: 3600 })
    const { text } = await readRecording(samples, recognise, model.thresholds)
    total.seconds += seconds
    total.words += text.split(' ').filter(word => word !== '').length
  }
  report(model.name, total, load, reading())
}

// ---------------------------------------------------------------------------------------------------------------------

/** The Ogg files that hold speech; the others are there to be refused. */
const recordings = (folder: string): Uint8Array[] =>
  readdirSync(folder)
    .filter(name => name.endsWith('.ogg') && !name.startsWith('edge_'))
    .map(name => readFileSync(path.join(folder, name)))

interface Spent {
  wallSeconds: number
  cpuSeconds: number
}

const stopwatch = (): (() => Spent) => {
  const cpuBefore = process.cpuUsage()
  const start = process.hrtime.bigint()
  return () => {
    const { user, system } = process.cpuUsage(cpuBefore)
    return { wallSeconds: Number(process.hrtime.bigint() - start) / 1e9, cpuSeconds: (user + system) / 1e6 }
  }
}

const report = (
  model: string,
  { seconds, words }: { seconds: number; words: number },
  load: Spent,
  read: Spent,
): void => {
  const rows = {
    'recordings, seconds': seconds.toFixed(0),
    'loading the model, seconds': load.wallSeconds.toFixed(2),
    'times real time, by the clock': (seconds / read.wallSeconds).toFixed(1),
    'times real time, by CPU time (one core)': (seconds / read.cpuSeconds).toFixed(1),
    'words a minute of CPU': ((words * 60) / read.cpuSeconds).toFixed(0),
    'most memory, MB': (process.resourceUsage().maxRSS / 1024).toFixed(0),
  }
  console.log(`${model} on one thread`)
  for (const [name, value] of Object.entries(rows)) console.log(`  ${name.padEnd(42)} ${value.padStart(8)}`)
}

await main()
