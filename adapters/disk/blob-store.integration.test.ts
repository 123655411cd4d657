import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeBlobStore } from '../../test/contracts/blob-store.js'
import { createDiskBlobStore } from './blob-store.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'earshot-blobs-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describeBlobStore('the disk', () => createDiskBlobStore(folder))

describe('the disk as a place for files', () => {
  it('refuses a key that would climb out of its folder', async () => {
    const blobs = createDiskBlobStore(folder)
    for (const key of ['../outside', '/etc/passwd', 'a/../../b', 'C:\\x', '']) {
      await expect(blobs.put(key, Uint8Array.of(1), 'audio/ogg')).rejects.toThrow()
    }
  })

  it('half a file, left by a process that was killed, can be found and cleared away', async () => {
    const blobs = createDiskBlobStore(folder)
    await mkdir(path.join(folder, 'audio/killed'), { recursive: true })
    await writeFile(path.join(folder, 'audio/killed/original.77.1795000000000.part'), 'half a voice')
    const keys = async () => {
      const found: string[] = []
      for await (const key of blobs.keysBefore(new Date(Date.now() + 60_000))) found.push(key)
      return found.filter(key => key.startsWith('audio/killed/'))
    }
    for (const key of await keys()) await blobs.delete(key)
    expect(await keys()).toEqual([])
  })

  it('that cannot be written to is said to be so, and not that a recording is missing', async () => {
    const file = path.join(folder, 'a-file')
    await writeFile(file, '')
    const blobs = createDiskBlobStore(path.join(file, 'inside'))
    const failure = { code: 'storage-unavailable', retryable: true }
    await expect(blobs.put('audio/one/original', Uint8Array.of(1), 'audio/ogg')).rejects.toMatchObject(failure)
  })

  it('leaves no half of a file behind when the rest cannot be written', async () => {
    const place = path.join(folder, 'in-the-way')
    await mkdir(path.join(place, 'audio', 'one', 'original', 'something'), { recursive: true })
    const blobs = createDiskBlobStore(place)
    await expect(blobs.put('audio/one/original', Uint8Array.of(1), 'audio/ogg')).rejects.toMatchObject({
      code: 'storage-unavailable',
    })
    expect(await readdir(path.join(place, 'audio', 'one'))).toEqual(['original'])
  })

  it('says so when it cannot be written', async () => {
    const file = path.join(folder, 'a-file')
    await writeFile(file, '')
    await expect(createDiskBlobStore(file).put('a/b', Uint8Array.of(1), 'audio/ogg')).rejects.toMatchObject({
      code: 'storage-unavailable',
      retryable: true,
    })
  })
})
