import { spawn } from 'node:child_process'

const KEPT = 4000

/**
 * Runs a program quietly. What it says is shown only when it fails.
 * @param {string} program
 * @param {string[]} args
 * @param {{cwd: string, env?: Record<string, string>, shell?: boolean}} options `env` is added to ours
 * @returns {Promise<void>}
 * @throws {Error} with what the program said first: that is where it names the cause
 */
export function runQuietly(program, args, { env, ...options }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...options,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    const keep = chunk => {
      if (said.length < KEPT) said += chunk
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('error', reject)
    child.once('close', code => (code === 0 ? resolve() : reject(new Error(said.trim() || `${program} stopped`))))
  })
}
