import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { packagesAreThere } from '../scripts/packages.mjs'
import { createStamp } from '../scripts/stamp.mjs'
import { projectRoot } from '../src/config.js'

let root: string

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'earshot-test-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('what was built', () => {
  const stamp = () => createStamp(root, { output: 'dist', inputs: ['src', 'tsconfig.json'], skip: /\.test\.ts$/ })

  beforeEach(() => {
    write('src/page/view.ts', 'one')
    write('tsconfig.json', '{}')
    write('dist/view.js', 'one')
    stamp().write()
  })

  test('is fresh while its sources say the same', () => {
    utimesSync(path.join(root, 'src/page/view.ts'), new Date(), new Date())
    expect(stamp().isFresh()).toBe(true)
  })

  test.each([
    ['a source changes', () => write('src/page/view.ts', 'two')],
    ['a source is added', () => write('src/page/more.ts', 'one')],
    ['a source goes', () => rmSync(path.join(root, 'src/page/view.ts'))],
    ['a setting changes', () => write('tsconfig.json', '{"strict":true}')],
    ['it is deleted', () => rmSync(path.join(root, 'dist'), { recursive: true })],
  ])('is stale once %s', (_, change) => {
    change()
    expect(stamp().isFresh()).toBe(false)
  })

  test('does not care about files that are no part of it', () => {
    write('src/page/view.test.ts', 'a test')
    expect(stamp().isFresh()).toBe(true)
  })
})

describe('the installed packages', () => {
  beforeEach(() => lock('package-lock.json', { '': {}, 'node_modules/a': { version: '1.0.0' } }))

  test('are missing in a fresh clone', () => {
    expect(packagesAreThere(root)).toBe(false)
  })

  test('are there when npm wrote down the versions that the lock file asks for', () => {
    lock('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } })
    expect(packagesAreThere(root)).toBe(true)
  })

  test('are not the right ones when a version differs', () => {
    lock('node_modules/.package-lock.json', { 'node_modules/a': { version: '0.9.0' } })
    expect(packagesAreThere(root)).toBe(false)
  })

  test('may lack what is for other systems', () => {
    lock('package-lock.json', { 'node_modules/a-darwin': { version: '1.0.0', optional: true } })
    lock('node_modules/.package-lock.json', {})
    expect(packagesAreThere(root)).toBe(true)
  })
})

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

function write(name: string, text: string): void {
  const file = path.join(root, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}

function lock(name: string, packages: Record<string, { version?: string; optional?: boolean }>): void {
  write(name, JSON.stringify({ packages }))
}

const script = (name: string): string => pathToFileURL(path.join(projectRoot, 'scripts', name)).href

/** On a machine with no programs at all. */
function run(code: string): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8', env: { PATH: '' } })
}
