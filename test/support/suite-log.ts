import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Everything that the product logs while the suite runs goes here, so that one last test can search all of it for what must not be there. */
export const suiteLog = (): string => {
  const folder = path.join(tmpdir(), 'earshot-suite-log')
  mkdirSync(folder, { recursive: true })
  return path.join(folder, 'all.log')
}
