import path from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Goes on as another program in this same process, so that signals reach it directly and no idle parent holds memory.
 * @param {string} root
 * @param {string} file relative to the root
 * @param {string[]} args what the program finds as its arguments
 */
export async function runModule(root, file, args) {
  const program = path.join(root, file)
  process.argv = [process.argv[0], program, ...args]
  await import(pathToFileURL(program).href)
}
