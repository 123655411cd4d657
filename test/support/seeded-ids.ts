import { createHash } from 'node:crypto'
import { createIds } from '../../adapters/system/ids.js'
import type { Ids } from '../../src/domain/ports.js'
import { makeReference } from '../../src/domain/reference.js'

/** Ids and references that are the same at every run: for what is written down. */
export const seededIds = (seed: string): Ids => {
  const digest = (what: string) => createHash('sha256').update(`${seed} ${what}`).digest()
  let [ids, bytes] = [0, 0]
  return {
    ...createIds(digest('key')),
    experience: () => `00000000-0000-7000-8000-${String(++ids).padStart(12, '0')}`,
    reference: () => makeReference(() => digest(`byte ${++bytes}`).readUInt8()),
  }
}
