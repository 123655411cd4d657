import { createHmac } from 'node:crypto'

/** @param key 32 bytes used for nothing else; see `deriveKey` */
export const createLaptopKey =
  (key: Buffer) =>
  (personId: string): string =>
    createHmac('sha256', key).update(personId).digest('base64')
