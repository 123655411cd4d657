// Imported before anything else: on an old Node the other scripts would stop with a message nobody understands.
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `Earshot needs Node 20.19 or newer, and this is ${process.versions.node}. Install a newer one from nodejs.org, then run the same command again.\n`,
  )
  process.exit(1)
}
