import { createHmac, randomFillSync } from 'node:crypto'
import { v7 } from 'uuid'
import type { Ids } from '../../src/domain/ports.js'
import { makeReference } from '../../src/domain/reference.js'

/** @param key 32 bytes used for nothing else; see `deriveKey` */
export const createIds = (key: Buffer): Ids => {
  const nextByte = randomByteSource()
  return {
    experience: () => v7(),
    reference: () => makeReference(nextByte),
    contributorKey: (channel, address) =>
      createHmac('sha256', key).update(`${channel}\n${address}`).digest('base64url'),
    messageKey: (channel, messageId) =>
      createHmac('sha256', key).update(`message of ${channel}\n${messageId}`).digest('base64url'),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** Asking the system for one byte at a time would cost more than the rest of an intake request. */
const randomByteSource = (): (() => number) => {
  const pool = Buffer.alloc(4096)
  let next = pool.length
  return () => {
    if (next === pool.length) {
      randomFillSync(pool)
      next = 0
    }
    return pool.readUInt8(next++)
  }
}
