import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../../src/config.js'

describe('a machine that lacks something', () => {
  test('with an old Node is told so in one sentence', () => {
    const pretend = `Object.defineProperty(process, 'versions', { value: { node: '18.1.0' } });`
    const { status, stderr } = run(`${pretend} await import('${script('start.mjs')}')`)
    expect(status).toBe(1)
    expect(stderr).toMatch(/^Earshot needs Node 20\.19 or newer, and this is 18\.1\.0\. [^\n]+\n$/)
  })

  test('without the tests’ programs is told the one command that brings them', () => {
    const { stdout } = run(
      `const { ensureTools } = await import('${script('tools.mjs')}'); console.log(await ensureTools())`,
    )
    expect(stdout).toMatch(
      /^These are missing: redis-server, chromium, ffmpeg\. Install them with: .*install .*chromium/,
    )
  })
})

// ---------------------------------------------------------------------------------------------------------------------

const script = (name: string): string => pathToFileURL(path.join(projectRoot, 'scripts', name)).href

/** On a machine with no programs at all. */
function run(code: string): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8', env: { PATH: '' } })
}
