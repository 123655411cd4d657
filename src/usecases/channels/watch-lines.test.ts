import { describe, expect, it } from 'vitest'
import { fakeClock } from '../../../test/support/fake-clock.js'
import { fakeLines } from '../../../test/support/fake-lines.js'
import { fakeNotices } from '../../../test/support/fake-notices.js'
import type { LineReport } from '../../domain/channels/channel-status.js'
import type { ChatChannel } from '../../domain/chat/chat-event.js'
import { watchLines } from './watch-lines.js'

const HOUR = 3600
const DAY = 24 * HOUR

const aWatch = (inUse: ChatChannel[] = ['telegram']) => {
  const clock = fakeClock()
  const lines = fakeLines()
  const notices = fakeNotices()
  const hear = (report: LineReport) =>
    lines.saveStatus({
      channel: 'telegram',
      driver: 'telegram',
      ...report,
      since: clock.now().toISOString(),
      seenAt: clock.now().toISOString(),
    })
  const problems = async () => (await notices.unseen()).map(({ problem }) => problem)
  return { clock, lines, notices, hear, problems, watch: watchLines({ lines, notices, clock, inUse }) }
}

/** Five messages a day, an hour apart, for ten days. */
const tenBusyDays = async ({ lines, clock }: ReturnType<typeof aWatch>) => {
  for (let day = 0; day < 10; day++) {
    for (let hour = 0; hour < 5; hour++) {
      await lines.arrive('telegram', clock.now())
      clock.pass(HOUR)
    }
    clock.pass(DAY - 5 * HOUR)
  }
}

const CONNECTED: LineReport = { state: 'connected', problem: null }

describe('the watch over lines', () => {
  it('says so when the holder of a line was not heard of, and that it is back', async () => {
    const { clock, hear, problems, watch } = aWatch()
    await hear(CONNECTED)
    clock.pass(120)
    await watch()
    expect(await problems()).toEqual([])
    clock.pass(120)
    await watch()
    expect(await problems()).toEqual(['not-heard-of'])
    await hear(CONNECTED)
    await watch()
    expect(await problems()).toEqual([])
  })

  it('says so when a line that looks well brings nothing for much longer than usual, until something comes', async () => {
    const world = aWatch()
    await tenBusyDays(world)
    world.clock.pass(2 * DAY)
    await world.hear(CONNECTED)
    await world.watch()
    expect(await world.problems()).toEqual(['unusually-quiet'])
    await world.lines.arrive('telegram', world.clock.now())
    await world.watch()
    expect(await world.problems()).toEqual([])
  })

  it('does not call a line quiet that is known to be in trouble', async () => {
    const world = aWatch()
    await tenBusyDays(world)
    world.clock.pass(2 * DAY)
    await world.hear({ state: 'trouble', problem: 'provider-down' })
    await world.watch()
    expect(await world.problems()).toEqual([])
  })

  it('says so while something lies aside that could not be read', async () => {
    const { clock, hear, lines, problems, watch } = aWatch()
    await hear(CONNECTED)
    await lines.puzzle('telegram', clock.now())
    await watch()
    expect(await problems()).toEqual(['put-aside'])
  })

  it('lets go of lost files after a day', async () => {
    const { clock, hear, notices, problems, watch } = aWatch()
    await notices.open('telegram', 'media-lost', clock.now())
    await hear(CONNECTED)
    await watch()
    expect(await problems()).toEqual(['media-lost'])
    clock.pass(DAY + HOUR)
    await hear(CONNECTED)
    await watch()
    expect(await problems()).toEqual([])
  })

  it('ends what stands against a channel that is no longer set up', async () => {
    const { clock, hear, notices, problems, watch } = aWatch([])
    await hear(CONNECTED)
    await notices.open('telegram', 'wrong-token', clock.now())
    clock.pass(DAY)
    await watch()
    expect(await problems()).toEqual([])
  })
})
