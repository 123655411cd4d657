import './node-version.mjs'

const { root, setUp } = await import('./set-up.mjs')
const { runModule } = await import('./run-module.mjs')
const { stopWithParent } = await import('./stop-with-parent.mjs')

stopWithParent()
await setUp().catch(error => {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
})
await runModule(root, 'dist/src/main.js', ['all'])
