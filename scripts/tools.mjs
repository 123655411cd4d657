import { existsSync } from 'node:fs'
import path from 'node:path'
import { withProgress } from './progress.mjs'
import { runQuietly } from './run.mjs'

/** Programs that the tests need and npm does not bring; Debian's package of the same name has the first. */
const TOOLS = {
  'redis-server': ['redis-server'],
  chromium: ['chromium', 'chromium-browser', 'google-chrome'],
  ffmpeg: ['ffmpeg'],
}

/**
 * Installs what is missing where that is possible (as root, with apt).
 * @returns {Promise<string | null>} null when all is there, else one sentence with the one command that puts it there
 */
export async function ensureTools() {
  const missing = missingTools()
  if (missing.length === 0) return null
  if (process.getuid?.() === 0 && isOnPath('apt-get')) {
    await withProgress(`Installing ${missing.join(', ')} with apt-get`, () => aptInstall(missing)).catch(
      () => undefined,
    )
  }
  const still = missingTools()
  return still.length === 0 ? null : `These are missing: ${still.join(', ')}. Install them with: ${commandFor(still)}`
}

// -----

function missingTools() {
  return Object.keys(TOOLS).filter(tool => !TOOLS[tool].some(isOnPath))
}

function isOnPath(program) {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return folders.some(folder => existsSync(path.join(folder, program)))
}

async function aptInstall(names) {
  const options = { cwd: '/', env: { DEBIAN_FRONTEND: 'noninteractive' } }
  await runQuietly('apt-get', ['update'], options)
  await runQuietly('apt-get', ['install', '-y', '--no-install-recommends', ...names], options)
}

function commandFor(names) {
  if (process.platform === 'darwin') return `brew install ${names.join(' ').replace('redis-server', 'redis')}`
  return `sudo apt-get update && sudo apt-get install -y ${names.join(' ')}`
}
