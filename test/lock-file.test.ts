import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { missingEntries } from '../scripts/complete-lock.mjs'
import { projectRoot } from '../src/config.js'

const { packages } = JSON.parse(readFileSync(path.join(projectRoot, 'package-lock.json'), 'utf8'))

test('the lock file names the packages of every system, so that a fresh clone can be installed anywhere', () => {
  expect(missingEntries(packages), 'run: npm run lock:complete').toEqual({})
})

test('a package for another system is written with what its name and its asker say', () => {
  const lock = {
    '': {},
    'node_modules/tool': { dev: true, optionalDependencies: { '@tool/linux-arm64-musl': '^1.2.3' } },
  }
  expect(missingEntries(lock)).toEqual({
    'node_modules/@tool/linux-arm64-musl': {
      version: '1.2.3',
      cpu: ['arm64'],
      dev: true,
      libc: ['musl'],
      optional: true,
      os: ['linux'],
    },
  })
})

test('a package that sits beside its asker is not missing', () => {
  const lock = {
    'node_modules/tool': { optionalDependencies: { 'tool-darwin-x64': '1.0.0' } },
    'node_modules/tool/node_modules/tool-darwin-x64': {},
  }
  expect(missingEntries(lock)).toEqual({})
})
