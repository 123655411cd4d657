import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { AppError } from '../../src/domain/errors.js'

/**
 * Path of the compiled JavaScript of a child process's entry. `moduleUrl` is the caller's `import.meta.url`, in a folder two levels
 * under the project root or under `dist`: a caller that still runs as TypeScript, in tests, gets the file under `dist`.
 * @throws AppError `misconfigured` when the program was not built
 */
export const compiledEntry = (moduleUrl: string, file: string): string => {
  const here = path.dirname(fileURLToPath(moduleUrl))
  const entry = path.join(moduleUrl.endsWith('.ts') ? underDist(here) : here, file)
  if (existsSync(entry)) return entry
  throw new AppError('misconfigured', 'The speech part of this program was not built. Run: npm run build')
}

// ---------------------------------------------------------------------------------------------------------------------

const underDist = (folder: string): string => {
  const root = path.resolve(folder, '../..')
  return path.join(root, 'dist', path.relative(root, folder))
}
