import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Says whether something built is still that of its sources. What was built keeps a file with the hash of what it was
 * built from, so deleting it or changing a source makes it again, and touching a file does not.
 * @param {string} root
 * @param {{output: string, inputs: string[], skip?: RegExp}} part files and folders, relative to the root
 */
export function createStamp(root, { output, inputs, skip }) {
  const file = path.join(root, output, '.made-from')
  const current = () => hashOf(root, inputs, skip)
  return {
    isFresh: () => existsSync(file) && readFileSync(file, 'utf8') === current(),
    write: () => writeFileSync(file, current()),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

function hashOf(root, inputs, skip) {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap(input => filesBelow(path.join(root, input)))) {
    const name = path.relative(root, file)
    if (skip?.test(name)) continue
    hash.update(`${name}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function filesBelow(entry) {
  if (!existsSync(entry)) return []
  if (statSync(entry).isFile()) return [entry]
  const names = readdirSync(entry).sort()
  return names.flatMap(name => filesBelow(path.join(entry, name)))
}
