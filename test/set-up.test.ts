import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { packagesAreThere } from '../scripts/packages.mjs'
import { createStamp } from '../scripts/stamp.mjs'

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

// ---------------------------------------------------------------------------------------------------------------------

function write(name: string, text: string): void {
  const file = path.join(root, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}

function lock(name: string, packages: Record<string, { version?: string; optional?: boolean }>): void {
  write(name, JSON.stringify({ packages }))
}
