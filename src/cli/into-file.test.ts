import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { intoFile } from './into-file.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'earshot-into-file-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function* piecesOf(...words: string[]) {
  for (const word of words) yield Buffer.from(word)
}
const isGone = () => new Error('the database is gone')
const BREAKING: AsyncIterable<Uint8Array> = {
  [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(isGone()) }),
}

describe('a file that is written', () => {
  it('is whole, and for its owner only', async () => {
    const file = path.join(folder, 'whole.csv')
    await intoFile(file, piecesOf('Refer', 'ence'))
    expect(await readFile(file, 'utf8')).toBe('Reference')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    await rm(file)
  })

  it('leaves nothing behind when its source breaks at once, however often', async () => {
    const broken = Array.from({ length: 200 }, (_, number) =>
      intoFile(path.join(folder, `list-${number}.csv`), BREAKING),
    )
    const outcomes = await Promise.allSettled(broken)
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['rejected']))
    expect(await readdir(folder)).toEqual([])
  })
})
