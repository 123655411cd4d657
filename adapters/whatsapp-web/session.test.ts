import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../src/domain/errors.js'
import { aPhone } from '../../test/support/whatsapp-web-stub/fake-client.js'
import { holdFakeSession } from '../../test/support/whatsapp-web-stub/held.js'
import { backOff } from '../chat/back-off.js'

const poll = (look: () => unknown) => expect.poll(look, { interval: 2, timeout: 30_000 })

describe('a connection that ends', () => {
  it.each([
    ['UNPAIRED', 'session-lost'],
    ['LOGOUT', 'session-lost'],
    ['TOS_BLOCK', 'account-blocked'],
    ['CONFLICT', 'used-elsewhere'],
    ['DEPRECATED_VERSION', 'provider-down'],
  ])('because of %s is told as %s, put away and begun again', async (reason, problem) => {
    const held = await holdFakeSession()
    const first = await held.linked()
    first.emit('disconnected', reason)
    await held.client(2)
    expect(held.desk.reports).toContainEqual({ state: 'trouble', problem })
    expect(first.done).toContain('destroy')
  })

  it('because the browser died is begun again, and linked again clears all trouble', async () => {
    const held = await holdFakeSession()
    const first = await held.linked()
    first.browser.emit('disconnected')
    await held.linked(2)
    expect(held.desk.last()).toEqual({ state: 'connected', problem: null })
  })

  it('because the page hangs is begun again', async () => {
    const held = await holdFakeSession()
    const first = await held.client()
    first.client.getState = () => new Promise(() => undefined)
    first.link()
    await held.client(2)
    expect(first.done).toContain('destroy')
  })

  it('five times in a row is a case for the administrator', async () => {
    const held = await holdFakeSession()
    for (const number of [1, 2, 3, 4, 5]) (await held.client(number)).browser.emit('disconnected')
    await held.client(6)
    expect(held.desk.last()).toEqual({ state: 'starting', problem: 'keeps-crashing' })
  })

  it('waits longer before each new beginning, up to five minutes', () => {
    expect([0, 1, 2, 3, 8, 9, 500].map(failures => backOff(failures, 2, 300))).toEqual([2, 2, 4, 8, 256, 300, 300])
  })
})

describe('a page that does not come up', () => {
  it('shows nothing: WhatsApp does not answer', async () => {
    const held = await holdFakeSession({ timings: { startPatience: 5 } })
    await held.client(2)
    expect(held.desk.reports).toContainEqual({ state: 'trouble', problem: 'provider-down' })
  })

  it.each([
    ['auth timeout', 'provider-down'],
    [new Error('net::ERR_INTERNET_DISCONNECTED at https://web.whatsapp.com/'), 'provider-down'],
    [new Error('Failed to launch the browser process: Code: 127'), 'no-browser'],
    [new Error('Browser was not found at the configured executablePath (/nowhere)'), 'no-browser'],
  ])('because of "%s" is told as %s', async (failure, problem) => {
    const held = await holdFakeSession({}, { ...aPhone(), startFailures: [failure] })
    await held.client(2)
    expect(held.desk.reports).toContainEqual({ state: 'trouble', problem })
  })

  it('shows a code that nobody scans: a new page shows a new one, and nothing is wrong', async () => {
    const held = await holdFakeSession({ timings: { pairingPatience: 5 } })
    for (const number of [1, 2]) (await held.client(number)).emit('qr', `CODE ${number}`)
    await held.client(3)
    const shown = held.desk.pairings.map(pairing => pairing?.value ?? 'none')
    expect(shown).toEqual(['CODE 1', 'none', 'CODE 2', 'none'])
    expect(held.desk.reports.every(({ problem }) => problem === null)).toBe(true)
  })

  it('waits while the database is away, and starts when it is back', async () => {
    const away = new AppError('database-unavailable', 'The database is away.', { retryable: true })
    const answers = [Promise.reject(away), Promise.resolve(null)]
    answers[0]?.catch(() => undefined)
    const held = await holdFakeSession({ lastHeardAt: async () => (await answers.shift()) ?? null })
    await held.linked()
    expect(answers).toEqual([])
  })
})

describe('the link with the phone', () => {
  it('is lost at a log-out: the account is deleted here, and a new code is shown as such', async () => {
    const held = await holdFakeSession()
    const first = await held.linked()
    const profile = path.join(held.sessionDir, 'session')
    await mkdir(profile)
    first.emit('disconnected', 'LOGOUT')
    const second = await held.client(2)
    expect(existsSync(profile)).toBe(false)
    second.emit('qr', 'NEW')
    await poll(held.desk.last).toEqual({ state: 'waiting-for-pairing', problem: 'session-lost' })
  })

  it('is given up on request: WhatsApp is told, the account is deleted here, and nothing is wrong', async () => {
    const held = await holdFakeSession()
    const first = await held.linked()
    const profile = path.join(held.sessionDir, 'session')
    await mkdir(profile)
    held.desk.order({ kind: 'unlink' })
    const second = await held.client(2)
    expect(first.done).toEqual(['initialize', 'logout', 'destroy'])
    expect(existsSync(profile)).toBe(false)
    second.emit('qr', 'NEW')
    await poll(held.desk.last).toEqual({ state: 'waiting-for-pairing', problem: null })
  })

  it('can be made by a code, and by the QR code again when somebody prefers that', async () => {
    const held = await holdFakeSession()
    const first = await held.client()
    first.emit('qr', 'FIRST')
    held.desk.order({ kind: 'pair-by-code', phone: '447700900999' })
    await poll(held.desk.pairing).toMatchObject({ kind: 'code', value: 'ABCD1234' })
    first.emit('qr', 'NOT SHOWN')
    held.desk.order({ kind: 'pair-by-qr' })
    const second = await held.client(2)
    second.emit('qr', 'SECOND')
    await poll(held.desk.pairing).toMatchObject({ kind: 'qr', value: 'SECOND' })
    expect(held.desk.pairings).not.toContainEqual(expect.objectContaining({ value: 'NOT SHOWN' }))
    expect(first.done.filter(what => what.startsWith('code'))).toEqual(['code for 447700900999'])
  })

  it('falls back to the QR code when WhatsApp gives no other', async () => {
    const held = await holdFakeSession()
    const first = await held.client()
    first.client.requestPairingCode = async () => {
      throw new Error('rate-overlimit')
    }
    held.desk.order({ kind: 'pair-by-code', phone: '447700900999' })
    first.emit('qr', 'FIRST')
    await poll(() => {
      first.emit('qr', 'NEXT')
      return held.desk.pairing()
    }).toMatchObject({ kind: 'qr', value: 'NEXT' })
  })

  it('is not touched by a wish to pair while it holds', async () => {
    const held = await holdFakeSession()
    const first = await held.linked()
    held.desk.order({ kind: 'pair-by-code', phone: '447700900999' })
    held.desk.order({ kind: 'restart' })
    await held.client(2)
    expect(first.done).toEqual(['initialize', 'destroy'])
  })

  it('is told as away while WhatsApp cannot be reached, and as well when it can', async () => {
    const held = await holdFakeSession()
    const first = await held.linked()
    first.client.getState = async () => 'OPENING'
    await poll(held.desk.last).toEqual({ state: 'trouble', problem: 'provider-down' })
    first.client.getState = async () => 'CONNECTED'
    await poll(held.desk.last).toEqual({ state: 'connected', problem: null })
    expect(held.clients).toHaveLength(1)
  })
})

describe('a link that holds', () => {
  it('gets a fresh Chromium after a day, and nobody is told of trouble', async () => {
    const held = await holdFakeSession()
    await held.linked()
    held.clock.pass(25 * 3600)
    await held.linked(2)
    expect(held.desk.reports.every(({ problem }) => problem === null)).toBe(true)
  })

  it('but is void, without a word from WhatsApp, is found out', async () => {
    const held = await holdFakeSession()
    const first = await held.linked()
    first.client.getState = async () => 'UNPAIRED'
    await held.client(2)
    expect(held.desk.reports).toContainEqual({ state: 'trouble', problem: 'session-lost' })
  })
})

describe('stopping', () => {
  it('puts the browser away and begins nothing again', async () => {
    const held = await holdFakeSession()
    const first = await held.linked()
    await held.close()
    expect(first.done).toEqual(['initialize', 'destroy'])
    expect(held.clients).toHaveLength(1)
  })

  it('in the middle of starting puts the browser away too', async () => {
    const held = await holdFakeSession()
    const first = await held.client()
    await held.close()
    expect(first.done).toEqual(['initialize', 'destroy'])
  })
})
