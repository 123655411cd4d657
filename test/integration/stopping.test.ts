import { type ChildProcess, execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { end, lineOf, startProgram } from '../support/program.js'
import { runningDatabase } from '../support/running-database.js'
import { suiteLogFile } from '../support/suite-log.js'

let dataDir: string
let earshot: ChildProcess

const settings = () => ({ EARSHOT_DATA: dataDir, EARSHOT_LOG_FILE: suiteLogFile, PORT: '0', TRANSCRIBER: 'moonshine' })

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'earshot-stop-'))
  await chmod(dataDir, 0o755)
  earshot = startProgram(['dist/src/main.js', 'all'], settings())
})
afterEach(async () => {
  await end(earshot, 'SIGTERM')
  await rm(dataDir, { recursive: true, force: true })
})

/** @returns how it ended, and the address of a database that it left running */
const stopped = async (): Promise<{ code: number | null; database: string | null }> => {
  await end(earshot, 'SIGTERM')
  return { code: earshot.exitCode, database: await runningDatabase(dataDir) }
}

describe('told to stop', () => {
  it('while it still starts, ends cleanly and takes the database with it', async () => {
    const made = async () => (await runningDatabase(dataDir)) !== null
    await expect.poll(made, { timeout: 60_000, interval: 20 }).toBe(true)
    expect(await stopped()).toEqual({ code: 0, database: null })
  }, 90_000)

  it('does not wait for a browser that holds a connection without asking for anything', async () => {
    const address = new URL(await lineOf(earshot, /ready: (\S+)/))
    const browser = connect(Number(address.port), address.hostname)
    browser.on('error', () => undefined)
    await once(browser, 'connect')
    expect(await stopped()).toEqual({ code: 0, database: null })
    browser.destroy()
  }, 90_000)

  it('twice, as an impatient person does, still takes the database with it', async () => {
    await lineOf(earshot, /ready: (\S+)/)
    const impatient = setInterval(() => earshot.kill('SIGINT'), 5)
    expect(await stopped()).toEqual({ code: 0, database: null })
    clearInterval(impatient)
  }, 90_000)

  it('in the middle of a long recording, hands it over and takes the database with it', async () => {
    const address = await lineOf(earshot, /ready: (\S+)/)
    await sendVoice(address, await longRecording())
    const database = (await runningDatabase(dataDir)) ?? ''
    await expect.poll(() => lastStartIn(database), { timeout: 60_000, interval: 200 }).not.toBeNull()
    await delay(1000)
    expect(await stopped()).toEqual({ code: 0, database: null })
    const stoppedAt = new Date()
    earshot = startProgram(['dist/src/main.js', 'all'], settings())
    await lineOf(earshot, /ready: (\S+)/)
    const again = (await runningDatabase(dataDir)) ?? ''
    // At once, and not only after the half minute in which a dead worker would be noticed.
    const startedAgain = async () => ((await lastStartIn(again)) ?? stoppedAt) > stoppedAt
    await expect.poll(startedAgain, { timeout: 20_000, interval: 200 }).toBe(true)
  }, 120_000)
})

// ---------------------------------------------------------------------------------------------------------------------

/** Nine minutes of talking: a minute of work, far beyond the patience of a stop. */
const longRecording = async (): Promise<Buffer> => {
  const file = path.join(dataDir, 'long.ogg')
  const input = path.resolve('test/fixtures/voice/long_dev_90s.ogg')
  execFileSync('ffmpeg', ['-loglevel', 'error', '-stream_loop', '5', '-i', input, '-c', 'copy', file])
  return readFile(file)
}

const sendVoice = async (address: string, bytes: Buffer): Promise<void> => {
  const made = startProgram(
    ['dist/src/cli/main.js', 'key', 'create', '--name', 'stop', '--scope', 'intake'],
    settings(),
  )
  const { key } = JSON.parse(await lineOf(made, /(.+)/))
  const audio = { mimeType: 'audio/ogg', base64: bytes.toString('base64') }
  const response = await fetch(`${address}/api/v1/experiences`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ externalId: 'long', audio }),
  })
  expect(response.status).toBe(202)
}

/** When the recording's last try began; null before the first, and when the last try has ended. */
const lastStartIn = async (database: string): Promise<Date | null> => {
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  const sql = `SELECT touched_at FROM experience WHERE starts ? 'transcribe'`
  const { rows } = await client.query<{ touched_at: Date }>(sql).finally(() => client.end())
  return rows[0]?.touched_at ?? null
}
