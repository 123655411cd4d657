import { existsSync } from 'node:fs'
import path from 'node:path'
import { withProgress } from './progress.mjs'
import { runQuietly } from './run.mjs'

/** Programs that the tests need and npm does not bring, by the name of Debian's package: where each may be. */
const TOOLS = {
  'redis-server': ['redis-server'],
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  ffmpeg: ['ffmpeg'],
}

/** The browser that the tests drive: the one that CHROME_PATH names, else the first there is. */
export function findChromium() {
  return process.env.CHROME_PATH ?? findTool('chromium')
}

/**
 * Installs what is missing where that is possible (as root, with apt).
 * @returns {Promise<string | null>} null when all is there, else one sentence with the one command that puts it there
 */
export async function ensureTools() {
  const missing = missingTools()
  if (missing.length === 0) return null
  if (process.getuid?.() === 0 && findProgram('apt-get')) {
    await withProgress(`Installing ${missing.join(', ')} with apt-get`, () => aptInstall(missing)).catch(
      () => undefined,
    )
  }
  const still = missingTools()
  return still.length === 0 ? null : `These are missing: ${still.join(', ')}. Install them with: ${commandFor(still)}`
}

// ---------------------------------------------------------------------------------------------------------------------

function missingTools() {
  return Object.keys(TOOLS).filter(tool => !(tool === 'chromium' ? findChromium() : findTool(tool)))
}

function findTool(tool) {
  return TOOLS[tool].map(findProgram).find(Boolean)
}

function findProgram(program) {
  const folders = path.isAbsolute(program) ? [''] : (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
  return folders.map(folder => path.join(folder, program)).find(existsSync)
}

async function aptInstall(names) {
  const options = { cwd: '/', env: { DEBIAN_FRONTEND: 'noninteractive' } }
  await runQuietly('apt-get', ['update'], options)
  // Chromium only recommends fonts, and without any it measures every word as nothing.
  const fonts = names.includes('chromium') ? ['fonts-liberation'] : []
  await runQuietly('apt-get', ['install', '-y', '--no-install-recommends', ...names, ...fonts], options)
}

function commandFor(names) {
  if (process.platform === 'darwin') return `brew install ${names.join(' ').replace('redis-server', 'redis')}`
  return `sudo apt-get update && sudo apt-get install -y ${names.join(' ')}`
}
