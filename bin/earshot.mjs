#!/usr/bin/env node
import '../scripts/node-version.mjs'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const program = 'dist/src/cli/main.js'

if (!existsSync(path.join(root, program))) {
  const { setUp } = await import('../scripts/set-up.mjs')
  await setUp().catch(error => {
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  })
}
const { runModule } = await import('../scripts/run-module.mjs')
await runModule(root, program, process.argv.slice(2))
