import './node-version.mjs'
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'

const { root, setUp } = await import('./set-up.mjs')
const { ensureTools, findChromium } = await import('./tools.mjs')

await setUp().catch(stop)
const problem = await ensureTools()
if (problem && process.env.CI === 'true') stop(new Error(problem))
if (problem) process.stderr.write(`${problem}\nUntil then only the unit tests can run.\n`)

// What the last run logged is not this run's to answer for (see test/afterwards/log.test.ts).
rmSync(path.join(root, 'test-results'), { recursive: true, force: true })

const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs')
const projects = problem ? ['--project', 'unit'] : []
const child = spawn(process.execPath, [vitest, 'run', ...projects, ...process.argv.slice(2)], {
  cwd: root,
  env: { ...process.env, CHROME_PATH: findChromium() },
  stdio: 'inherit',
})
child.once('exit', code => process.exit(code ?? 1))

// ---------------------------------------------------------------------------------------------------------------------

function stop(error) {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}
