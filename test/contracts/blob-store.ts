import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { BlobStore } from '../../src/domain/ports.js'

const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 251)
const aKey = () => `audio/${randomUUID()}/original`

/** What every place for files promises. */
export const describeBlobStore = (name: string, open: () => BlobStore | Promise<BlobStore>): void => {
  describe(`${name}: files`, () => {
    it('a file comes back byte for byte', async () => {
      const blobs = await open()
      const ref = await blobs.put(aKey(), bytes, 'audio/ogg')
      expect(ref).toMatchObject({ mimeType: 'audio/ogg', size: bytes.length })
      expect(new Uint8Array(await blobs.get(ref))).toEqual(bytes)
    })

    it('writing a key again replaces the file', async () => {
      const blobs = await open()
      const key = aKey()
      await blobs.put(key, bytes, 'audio/ogg')
      const second = await blobs.put(key, Uint8Array.of(1, 2, 3), 'audio/ogg')
      expect([...(await blobs.get(second))]).toEqual([1, 2, 3])
    })

    it('a file that changed behind our back counts as missing', async () => {
      const blobs = await open()
      const key = aKey()
      const ref = await blobs.put(key, bytes, 'audio/ogg')
      await blobs.put(key, Uint8Array.of(9), 'audio/ogg')
      await expect(blobs.get(ref)).rejects.toMatchObject({ code: 'recording-missing' })
    })

    it('a deleted file is gone, and deleting it again is no error', async () => {
      const blobs = await open()
      const ref = await blobs.put(aKey(), bytes, 'audio/ogg')
      await blobs.delete(ref.key)
      await blobs.delete(ref.key)
      await expect(blobs.get(ref)).rejects.toMatchObject({ code: 'recording-missing' })
    })

    it('lists the files that were written before a moment', async () => {
      const blobs = await open()
      const ref = await blobs.put(aKey(), bytes, 'audio/ogg')
      const writtenBefore = async (moment: Date) => {
        const keys: string[] = []
        for await (const key of blobs.keysBefore(moment)) keys.push(key)
        return keys
      }
      expect(await writtenBefore(new Date(Date.now() + 60_000))).toContain(ref.key)
      expect(await writtenBefore(new Date(Date.now() - 60_000))).not.toContain(ref.key)
    })
  })
}
