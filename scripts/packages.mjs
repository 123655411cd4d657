import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { runQuietly } from './run.mjs'

/**
 * Whether node_modules holds what package-lock.json asks for, however it came there. npm writes down what it installed
 * when it has finished, so an installation that was cut off does not count.
 */
export function packagesAreThere(root) {
  const installed = readPackages(path.join(root, 'node_modules', '.package-lock.json'))
  const wanted = Object.entries(readPackages(path.join(root, 'package-lock.json'))).filter(([folder]) => folder !== '')
  return wanted.every(([folder, { version, optional }]) => optional || installed[folder]?.version === version)
}

/** Installs exactly what package-lock.json names. */
export async function installPackages(root) {
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  try {
    await npm(args, root)
  } catch (cause) {
    throw new Error(
      `The packages could not be installed. Check the internet connection and the free space on the disk, then run the same command again. npm said:\n${cause.message}`,
      { cause },
    )
  }
}

// ---------------------------------------------------------------------------------------------------------------------

function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {}
}

function npm(args, root) {
  // Downloads that some packages try at installation and that Earshot never uses.
  const env = { ONNXRUNTIME_NODE_INSTALL: 'skip', PUPPETEER_SKIP_DOWNLOAD: '1' }
  // npm tells the scripts it runs where it is; without it (`npx earshot`, `node scripts/start.mjs`) the shell must find it.
  const running = process.env.npm_execpath
  if (running?.endsWith('.js')) return runQuietly(process.execPath, [running, ...args], { cwd: root, env })
  return runQuietly('npm', args, { cwd: root, env, shell: process.platform === 'win32' })
}
