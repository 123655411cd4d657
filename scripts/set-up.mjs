import { existsSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseEnv } from 'node:util'
import { installPackages, packagesAreThere } from './packages.mjs'
import { withProgress } from './progress.mjs'
import { pruneOnnxRuntime } from './prune-onnxruntime.mjs'
import { runQuietly } from './run.mjs'
import { createStamp } from './stamp.mjs'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/** Puts in place whatever is missing or older than its source, and says so. Quick when nothing is. */
export async function setUp() {
  if (!packagesAreThere(root)) {
    await withProgress('Installing packages, once, about a minute', () => installPackages(root))
  }
  await pruneOnnxRuntime({ nodeModules: path.join(root, 'node_modules') })
  for (const part of PARTS) await makeIfStale(part)
  await installSpeech()
}

// ---------------------------------------------------------------------------------------------------------------------

const PARTS = [
  {
    title: 'Preparing the database client',
    output: 'prisma/generated',
    inputs: ['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json'],
    make: generateClient,
  },
  {
    title: 'Building Earshot',
    output: 'dist',
    inputs: [
      'src',
      'adapters',
      'workers',
      'prisma',
      'bench',
      'tsconfig.json',
      'tsconfig.build.json',
      'package-lock.json',
    ],
    skip: /\.(test\.ts|njk|scss|sql|md)$|\.made-from$/,
    make: compile,
  },
  {
    title: 'Building the styles',
    output: 'public/build',
    inputs: ['src/web/assets', 'src/domain', 'scripts/assets.mjs', 'tsconfig.browser.json', 'package-lock.json'],
    skip: /\.test\.ts$/,
    make: () => runQuietly(process.execPath, [path.join('scripts', 'assets.mjs')], { cwd: root }),
  },
]

async function makeIfStale({ title, make, ...part }) {
  const stamp = createStamp(root, part)
  if (stamp.isFresh()) return
  await withProgress(title, make).catch(cause => {
    throw new Error(`${title} did not work, so Earshot cannot run. The reason:\n${cause.message}`, { cause })
  })
  stamp.write()
}

function generateClient() {
  const prisma = path.join('node_modules', 'prisma', 'build', 'index.js')
  // Prisma would fetch its migration engine, which generating never runs: any program that is there will do.
  const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' }
  return runQuietly(process.execPath, [prisma, 'generate'], { cwd: root, env })
}

async function compile() {
  // What was built from a file that is gone must go too.
  await rm(path.join(root, 'dist'), { recursive: true, force: true })
  const tsc = path.join('node_modules', 'typescript', 'bin', 'tsc')
  await runQuietly(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root })
}

/** Without the model the product still works: a person listens instead. So a failure here stops nothing. */
async function installSpeech() {
  const { TRANSCRIBER, EARSHOT_MODELS } = settings()
  if ((TRANSCRIBER || 'moonshine') !== 'moonshine') return
  const { installSpeechModel } = await import('./speech-install.mjs')
  try {
    const modelsDir = path.resolve(root, EARSHOT_MODELS || 'models')
    await installSpeechModel({ modelsDir, say: line => process.stderr.write(`${line}\n`) })
  } catch (error) {
    process.stderr.write(`${error.message}\nUntil then voice notes wait for a person to listen and type them.\n`)
  }
}

/** What is set in the environment wins over the file, as in src/config.ts; the file stays out of the tests' environment. */
function settings() {
  const file = path.join(root, '.env')
  const written = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}
  return { ...written, ...process.env }
}
