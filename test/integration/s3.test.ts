import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createS3BlobStore } from '../../adapters/s3/blob-store.js'
import { describeBlobStore } from '../contracts/blob-store.js'
import { startS3Server } from '../support/s3-server.js'

const access = { bucket: 'recordings', accessKeyId: 'AKIATEST', secretAccessKey: 'secret', region: 'eu-west-2' }
let server: Awaited<ReturnType<typeof startS3Server>>

beforeAll(async () => {
  server = await startS3Server(access)
})
afterAll(() => server.close())

const open = (overrides: Partial<typeof access> = {}) =>
  createS3BlobStore({ ...access, ...overrides, endpoint: server.endpoint })

describeBlobStore('S3', () => open())

describe('S3 as a place for files', () => {
  it('lists every file, page after page', async () => {
    const blobs = open()
    for (let file = 0; file < 5; file++) await blobs.put(`many/${file}`, Uint8Array.of(file), 'audio/ogg')
    const keys: string[] = []
    for await (const key of blobs.keysBefore(new Date(Date.now() + 60_000))) keys.push(key)
    expect(keys.filter(key => key.startsWith('many/'))).toHaveLength(5)
  })

  it.each([
    ['the wrong key', { accessKeyId: 'AKIAWRONG' }],
    ['no such bucket', { bucket: 'elsewhere' }],
  ])('says that nothing was kept with %s', async (_name, overrides) => {
    await expect(open(overrides).put('a/b', Uint8Array.of(1), 'audio/ogg')).rejects.toMatchObject({
      code: 'storage-unavailable',
    })
  })
})
