import './node-version.mjs'

const { setUp } = await import('./set-up.mjs')
await setUp().catch(error => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
