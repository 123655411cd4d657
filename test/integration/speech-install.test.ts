import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'earshot-install-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Runs the install script as `npm start` does, with these settings added, and gives its exit code and what it said. */
const install = (args: string[], settings: Record<string, string>) =>
  new Promise<{ code: number | null; said: string }>(resolve => {
    const script = spawn(process.execPath, ['scripts/speech-install.mjs', ...args], {
      env: { ...process.env, ...settings },
    })
    let said = ''
    script.stderr.on('data', chunk => {
      said += chunk
    })
    script.on('close', code => resolve({ code, said }))
  })

describe('installing the speech model', () => {
  test('a model that is there and whole is left alone', async () => {
    const { code, said } = await install([], {})
    expect(code).toBe(0)
    expect(said).toContain('already')
  })

  test('a tarball that is not the one we know installs nothing', async () => {
    const tarball = path.join(folder, 'other.tgz')
    await writeFile(tarball, 'This is no model.')
    const { code, said } = await install(['--from', tarball], { EARSHOT_MODELS: path.join(folder, 'models') })
    expect(code).toBe(1)
    expect(said).toContain('Nothing was installed')
    expect(await readdir(folder)).toEqual(['other.tgz'])
  })

  test('without the registry it says how to do it by hand', async () => {
    const npmThatFails = path.join(folder, 'npm.mjs')
    await writeFile(npmThatFails, 'process.stderr.write("no network here"); process.exit(1)')
    const { code, said } = await install([], { EARSHOT_MODELS: folder, npm_execpath: npmThatFails })
    expect(code).toBe(1)
    expect(said).toContain('npm run speech:install -- --from FILE.tgz')
    expect(await readdir(folder)).toEqual(['npm.mjs'])
  })

  test('a tarball that is not there is said plainly', async () => {
    const { code, said } = await install(['--from', 'nowhere.tgz'], { EARSHOT_MODELS: folder })
    expect(code).toBe(1)
    expect(said).toContain('There is no file')
  })
})
