import { randomBytes } from 'node:crypto'
import { createIds } from '../../adapters/system/ids.js'
import type { Ids } from '../../src/domain/ports.js'

/** Ids as in the product, with a key of the moment. */
export const fakeIds = (): Ids => createIds(randomBytes(32))
