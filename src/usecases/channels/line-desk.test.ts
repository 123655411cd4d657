import { describe, expect, it } from 'vitest'
import { fakeClock } from '../../../test/support/fake-clock.js'
import { fakeLines } from '../../../test/support/fake-lines.js'
import { fakeNotices } from '../../../test/support/fake-notices.js'
import { realSealer } from '../../../test/support/fake-secrets.js'
import { suiteLog } from '../../../test/support/suite-log.js'
import { AppError } from '../../domain/errors.js'
import { lineDesk } from './line-desk.js'
import { orderLine } from './order-line.js'
import { readLines } from './read-lines.js'

const CONNECTED = { state: 'connected', problem: null } as const
const LOST = { state: 'trouble', problem: 'session-lost' } as const

const aDesk = () => {
  const deps = {
    lines: fakeLines(),
    notices: fakeNotices(),
    sealer: realSealer(),
    clock: fakeClock(),
    log: suiteLog,
  }
  return { ...deps, deps, desk: lineDesk(deps), read: readLines(deps), order: orderLine(deps) }
}

describe('a report of a line', () => {
  it('is kept with the moment at which this state began', async () => {
    const { desk, clock, lines } = aDesk()
    await desk.report('telegram', 'telegram', CONNECTED)
    clock.pass(60)
    await desk.report('telegram', 'telegram', CONNECTED)
    expect(await lines.statuses()).toMatchObject([
      { state: 'connected', since: '2026-11-21T10:00:00.000Z', seenAt: '2026-11-21T10:01:00.000Z' },
    ])
    clock.pass(60)
    await desk.report('telegram', 'telegram', { state: 'trouble', problem: 'provider-down' })
    expect(await lines.statuses()).toMatchObject([{ state: 'trouble', since: '2026-11-21T10:02:00.000Z' }])
  })

  it('opens one notice for a new problem, however often it is repeated', async () => {
    const { desk, notices } = aDesk()
    await desk.report('whatsapp', 'whatsapp-web', LOST)
    await desk.report('whatsapp', 'whatsapp-web', LOST)
    expect(await notices.unseen()).toMatchObject([{ about: 'whatsapp', problem: 'session-lost' }])
    expect(await notices.recent(10)).toHaveLength(1)
  })

  it('closes the notice when the problem is over, or has become another', async () => {
    const { desk, notices } = aDesk()
    await desk.report('whatsapp', 'whatsapp-web', LOST)
    await desk.report('whatsapp', 'whatsapp-web', { state: 'trouble', problem: 'no-browser' })
    expect(await notices.unseen()).toMatchObject([{ problem: 'no-browser' }])
    await desk.report('whatsapp', 'whatsapp-web', CONNECTED)
    expect(await notices.unseen()).toEqual([])
  })

  it('leaves the trouble standing while the line only tries again', async () => {
    const { clock, desk, lines, notices } = aDesk()
    const down = { state: 'trouble', problem: 'provider-down' } as const
    await desk.report('telegram', 'telegram', down)
    for (const told of [{ state: 'starting', problem: null } as const, down]) {
      clock.pass(60)
      await desk.report('telegram', 'telegram', told)
      expect(await lines.statuses()).toMatchObject([{ ...down, since: '2026-11-21T10:00:00.000Z' }])
    }
    expect(await notices.recent(10)).toMatchObject([{ problem: 'provider-down', overAt: null }])
    await desk.report('telegram', 'telegram', CONNECTED)
    expect(await notices.unseen()).toEqual([])
  })

  it('ends the worry about a line that was not heard of, and leaves an unusual quiet to be judged by messages', async () => {
    const { desk, notices, clock } = aDesk()
    await desk.report('telegram', 'telegram', CONNECTED)
    await notices.open('telegram', 'not-heard-of', clock.now())
    await notices.open('telegram', 'unusually-quiet', clock.now())
    await desk.report('telegram', 'telegram', CONNECTED)
    expect(await notices.unseen()).toMatchObject([{ problem: 'unusually-quiet' }])
  })

  it('leaves the notices of other lines alone', async () => {
    const { desk, notices } = aDesk()
    await desk.report('whatsapp', 'whatsapp-web', LOST)
    await desk.report('telegram', 'telegram', CONNECTED)
    expect(await notices.unseen()).toHaveLength(1)
  })

  it('never takes the line down when it cannot be kept', async () => {
    const { deps } = aDesk()
    const away = async () => {
      throw new AppError('database-unavailable', 'The database is away.', { retryable: true })
    }
    const lines = { ...deps.lines, statuses: away, savePairing: away, takeCommand: away }
    const desk = lineDesk({ ...deps, lines })
    await expect(desk.report('telegram', 'telegram', CONNECTED)).resolves.toBeUndefined()
    await expect(desk.showPairing('telegram', null)).resolves.toBeUndefined()
    expect(await desk.takeCommand('telegram')).toBeNull()
  })
})

describe('what pairing needs', () => {
  const pairing = { kind: 'qr', value: '2@the-content-of-the-code', until: '2026-11-21T10:01:00.000Z' } as const

  it('is kept sealed and shown while it still works', async () => {
    const { desk, lines, read, clock } = aDesk()
    await desk.report('whatsapp', 'whatsapp-web', { state: 'waiting-for-pairing', problem: null })
    await desk.showPairing('whatsapp', pairing)
    expect(JSON.stringify(await lines.statuses())).not.toContain('the-content')
    expect(await read()).toMatchObject([{ state: 'waiting-for-pairing', pairing }])
    clock.pass(60)
    expect(await read()).toMatchObject([{ pairing: null }])
  })

  it('is nothing once the secret has changed that it was sealed with', async () => {
    const { desk, lines, read } = aDesk()
    await desk.report('whatsapp', 'whatsapp-web', { state: 'waiting-for-pairing', problem: null })
    await lines.savePairing('whatsapp', 'sealed-by-somebody-else')
    expect(await read()).toMatchObject([{ state: 'waiting-for-pairing', pairing: null }])
  })

  it('is taken away', async () => {
    const { desk, read } = aDesk()
    await desk.report('whatsapp', 'whatsapp-web', { state: 'waiting-for-pairing', problem: null })
    await desk.showPairing('whatsapp', pairing)
    await desk.showPairing('whatsapp', null)
    expect(await read()).toMatchObject([{ pairing: null }])
  })
})

describe('what a line is asked to do', () => {
  it('waits sealed and is taken once', async () => {
    const { desk, lines, order } = aDesk()
    const command = { kind: 'pair-by-code', phone: '447700900123' } as const
    await order('whatsapp', command)
    await order('whatsapp', { kind: 'unlink' })
    const first = await lines.takeCommand('whatsapp')
    expect(first?.sealedCommand).not.toContain('7700900123')
    expect(await desk.takeCommand('whatsapp')).toEqual({ kind: 'unlink' })
    expect(await desk.takeCommand('whatsapp')).toBeNull()
  })

  it('comes out as it went in', async () => {
    const { desk, order } = aDesk()
    await order('whatsapp', { kind: 'pair-by-code', phone: '447700900123' })
    expect(await desk.takeCommand('whatsapp')).toEqual({ kind: 'pair-by-code', phone: '447700900123' })
  })

  it('is dropped when nobody took it in ten minutes, so that it surprises nobody later', async () => {
    const { desk, clock, order } = aDesk()
    await order('whatsapp', { kind: 'unlink' })
    clock.pass(601)
    await order('whatsapp', { kind: 'restart' })
    expect(await desk.takeCommand('whatsapp')).toEqual({ kind: 'restart' })
  })
})
