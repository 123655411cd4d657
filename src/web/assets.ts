import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '../domain/errors.js'
import { paths } from './paths.js'

/** The built styles and scripts of the pages. */
export interface Assets {
  /** Folder on disk that is served as it stands. */
  folder: string
  /** Address of one of its files; it changes when any file changes, so browsers may keep it for good. */
  url(name: string): string
}

/**
 * Reads what `scripts/assets.mjs` has built.
 * @throws AppError `misconfigured` when it was not run
 */
export const loadAssets = (projectRoot: string): Assets => {
  const folder = path.join(projectRoot, 'public', 'build')
  const versionFile = path.join(folder, 'version.txt')
  if (!existsSync(versionFile)) {
    throw new AppError('misconfigured', 'The styles of the pages are not built yet. Run: node scripts/assets.mjs')
  }
  const version = readFileSync(versionFile, 'utf8').trim()
  return { folder, url: name => paths.asset(version, name) }
}
