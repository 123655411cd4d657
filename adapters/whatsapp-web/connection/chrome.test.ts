import { mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { removeForeignLock, removeProfile } from './chrome.js'

const aSession = async (holder: string): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'earshot-chrome-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await mkdir(path.join(folder, 'session'))
  await symlink(holder, path.join(folder, 'session', 'SingletonLock'))
  return folder
}

it('the lock of a container that is gone is taken away, so that Chromium starts', async () => {
  const folder = await aSession('3f2a9c0d11aa-42')
  await removeForeignLock(folder)
  expect(await readdir(path.join(folder, 'session'))).toEqual([])
})

it('the lock of this computer stays: Chromium knows by itself whether it is stale', async () => {
  const folder = await aSession(`${hostname()}-42`)
  await removeForeignLock(folder)
  expect(await readdir(path.join(folder, 'session'))).toEqual(['SingletonLock'])
})

it('a forgotten account leaves nothing behind', async () => {
  const folder = await aSession(`${hostname()}-42`)
  await removeProfile(folder)
  expect(await readdir(folder)).toEqual([])
})
