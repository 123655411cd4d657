/**
 * `npm run lock:complete`, after every `npm install`: writes the packages for other systems into package-lock.json.
 *
 * A registry mirror may lack the binaries of systems that nobody near it uses. npm then leaves them out of the lock, and
 * `npm ci` fails with "Missing: ... from lock file" on every machine (npm/cli#4828). Their names say which system they
 * are for, and the packages that ask for them say which version, so the entries can be written without fetching them.
 */
import { readFileSync, realpathSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']
const PROCESSORS = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']

/**
 * The entries that a lock file lacks: optional dependencies that a package in it names and that are nowhere in it.
 * @param {Record<string, {optionalDependencies?: Record<string, string>, dev?: boolean}>} packages of the lock file
 * @returns {Record<string, object>} new entries by folder
 */
export function missingEntries(packages) {
  const missing = {}
  for (const [folder, { dev, optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(optionalDependencies)) {
      if (!isLocked(packages, folder, name)) missing[`node_modules/${name}`] = entryFor(name, range, dev)
    }
  }
  return missing
}

// ---------------------------------------------------------------------------------------------------------------------

/** Node looks for a package beside the one that asks, then in each folder above. */
function isLocked(packages, folder, name) {
  if (packages[path.posix.join(folder, 'node_modules', name)]) return true
  if (folder === '') return false
  const above = folder.lastIndexOf('node_modules/')
  return isLocked(packages, folder.slice(0, above).replace(/\/$/, ''), name)
}

function entryFor(name, range, dev) {
  const words = name.split(/[/-]/)
  const os = SYSTEMS.filter(system => words.includes(system))
  const cpu = PROCESSORS.filter(processor => words.includes(processor)).slice(0, 1)
  if (os.length === 0 || cpu.length === 0) throw new Error(`The name ${name} does not say which system it is for.`)
  const libc = words.some(word => word.startsWith('musl')) ? { libc: ['musl'] } : {}
  return { version: range.replace(/^[\^~]/, ''), cpu, ...(dev && { dev }), ...libc, optional: true, os }
}

function completeLock(file) {
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  const missing = missingEntries(lock.packages)
  const entries = Object.entries({ ...lock.packages, ...missing })
  lock.packages = Object.fromEntries(entries.sort(([one], [other]) => one.localeCompare(other, 'en')))
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  process.stderr.write(`${Object.keys(missing).length} packages for other systems were added to the lock file.\n`)
}

if (process.argv[1] && pathToFileURL(realpathSync(process.argv[1])).href === import.meta.url) {
  completeLock(fileURLToPath(new URL('../package-lock.json', import.meta.url)))
}
