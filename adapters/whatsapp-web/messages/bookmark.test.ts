import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { suiteLog } from '../../../test/support/suite-log.js'
import { type Bookmark, openBookmark } from './bookmark.js'

const at = (minute: number) => new Date(Date.UTC(2026, 9, 1, 10, minute))

let folder: string
let bookmark: Bookmark
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'earshot-bookmark-'))
  bookmark = await openBookmark(folder, null, suiteLog)
  await bookmark.linked('447700900999@c.us', at(0))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('how far the phone was read', () => {
  it('is no longer behind once what was missed has been read', async () => {
    const reading = await bookmark.beginReading()
    expect(bookmark.isBehind()).toBe(true)
    await reading.finished()
    expect(bookmark.isBehind()).toBe(false)
  })

  it('stays behind when a message could not be heard while it was read', async () => {
    const reading = await bookmark.beginReading()
    await bookmark.fellBehind(at(5))
    await reading.finished()
    expect(bookmark.isBehind()).toBe(true)
  })

  it('goes back to the earliest message that could not be heard', async () => {
    await (await bookmark.beginReading()).finished()
    await bookmark.fellBehind(at(20))
    await bookmark.fellBehind(at(15))
    await bookmark.fellBehind(at(25))
    expect((await bookmark.beginReading()).since).toEqual(at(15))
  })

  it('is known again after a restart', async () => {
    await bookmark.fellBehind(at(15))
    const again = await openBookmark(folder, at(40), suiteLog)
    expect(again.isBehind()).toBe(true)
    expect((await again.beginReading()).since).toEqual(at(15))
  })
})
