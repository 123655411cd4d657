import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { superviseGateway } from '../../adapters/whatsapp-web/supervise.js'
import type { RunningWorker } from '../../src/domain/ports.js'
import { chromiumPath } from '../support/browser.js'
import { end, startProgram } from '../support/program.js'
import { suiteLog } from '../support/suite-log.js'
import { createFakeDesk } from '../support/whatsapp-web-stub/desks.js'
import { startWhatsAppWebStub } from '../support/whatsapp-web-stub/stub.js'

const fixture = (name: string): string => path.resolve('test/fixtures/gateway', name)
const poll = (look: () => unknown) => expect.poll(look, { timeout: 30_000, interval: 50 })

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'earshot-gateway-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Ids of the processes that were called with this folder. */
const processesOf = (word: string): number[] =>
  execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter(line => line.includes(folder) && line.includes(word))
    .map(line => Number.parseInt(line, 10))

describe('a supervised gateway', () => {
  let supervised: RunningWorker | undefined
  const { desk, reports } = createFakeDesk()
  const supervise = (program: string) => {
    const timings = { firstWait: 5, longestWait: 20, stopPatience: 300 }
    const args = [path.join(folder, 'told')]
    supervised = superviseGateway({ entry: fixture(program), args, log: suiteLog, desk, timings })
  }
  const told = () => (existsSync(path.join(folder, 'told')) ? readFileSync(path.join(folder, 'told'), 'utf8') : '')
  afterEach(() => supervised?.close())

  it('is started again each time it ends, and after five times an administrator hears of it', async () => {
    supervise('ends-at-once.mjs')
    await poll(() => told().split('started').length - 1).toBeGreaterThan(5)
    expect(reports).toContainEqual({ state: 'trouble', problem: 'keeps-crashing' })
    await supervised?.close()
    const starts = told()
    await new Promise(resolve => setTimeout(resolve, 200))
    expect(told()).toBe(starts)
  })

  it('that does not stop when it is told to is stopped all the same', async () => {
    supervise('does-not-listen.mjs')
    await poll(told).toMatch(/^\d+$/)
    await supervised?.close()
    expect(() => process.kill(Number(told()), 0)).toThrow('ESRCH')
  })
})

describe('Chromium', () => {
  it('never stays behind: not when its gateway is killed, not when everything is', async () => {
    const stub = await startWhatsAppWebStub()
    const { version } = stub.webVersion
    const gateway = [fixture('gateway.mjs'), path.join(folder, 'session'), stub.folder, version, chromiumPath()]
    const program = startProgram([fixture('supervisor.mjs'), ...gateway], {})
    const chromiums = () => processesOf('--user-data-dir')
    const gateways = () => processesOf('gateway.mjs').filter(pid => pid !== program.pid)

    await poll(() => chromiums().length).toBeGreaterThan(0)
    const [firstGateway = 0] = gateways()
    const first = chromiums()
    process.kill(firstGateway, 'SIGKILL')
    await poll(() => chromiums().filter(pid => first.includes(pid))).toEqual([])
    await poll(() => chromiums().length).toBeGreaterThan(0)

    await end(program, 'SIGKILL')
    await poll(() => [...chromiums(), ...gateways()]).toEqual([])
    await stub.remove()
  })

  it('is put away when the supervisor is told to stop', async () => {
    const stub = await startWhatsAppWebStub()
    const { version } = stub.webVersion
    const gateway = [fixture('gateway.mjs'), path.join(folder, 'session'), stub.folder, version, chromiumPath()]
    const program = startProgram([fixture('supervisor.mjs'), ...gateway], {})
    await poll(() => processesOf('--user-data-dir').length).toBeGreaterThan(0)
    await end(program, 'SIGTERM')
    expect(program.exitCode).toBe(0)
    expect([...processesOf('--user-data-dir'), ...processesOf('gateway.mjs')]).toEqual([])
    await stub.remove()
  })
})
