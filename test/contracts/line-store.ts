import { beforeEach, describe, expect, it } from 'vitest'
import type { LineStatus, LineStore } from '../../src/domain/channels/channel-status.js'
import type { ChatChannel } from '../../src/domain/chat/chat-event.js'
import type { Channel } from '../../src/domain/incoming-message.js'

/** A store with nothing in it yet, and ways to let messages come and go. */
export interface LineWorld {
  lines: LineStore
  /** A message came in. */
  arrive(channel: Channel, at: Date): Promise<void>
  /** Something came in that could not be read. */
  puzzle(channel: ChatChannel, at: Date): Promise<void>
  /** Somebody put an earlier message right. */
  edit(channel: Channel, at: Date): Promise<void>
  /** A message of ours, put out at this moment; `failed`: the platform said later that it did not get there. */
  speak(channel: Channel, at: Date, became: 'sent' | 'waiting' | 'failed'): Promise<void>
}

const at = new Date('2026-11-21T10:20:00.000Z')
const minutesBefore = (minutes: number) => new Date(at.getTime() - minutes * 60_000)
const daysBefore = (days: number) => minutesBefore(days * 24 * 60)

const aStatus = (overrides: Partial<LineStatus> = {}): Omit<LineStatus, 'pairing'> => ({
  channel: 'whatsapp',
  driver: 'whatsapp-web',
  state: 'trouble',
  problem: 'session-lost',
  since: '2026-11-21T09:00:00.000Z',
  seenAt: '2026-11-21T10:00:00.000Z',
  ...overrides,
})

/** What every store of lines promises. */
export const describeLineStore = (name: string, open: () => Promise<LineWorld>): void => {
  let world: LineWorld
  let lines: LineStore
  beforeEach(async () => {
    world = await open()
    lines = world.lines
  })

  describe(`${name}: how lines are`, () => {
    it('keeps one status a channel, the newest', async () => {
      await lines.saveStatus(aStatus())
      const now = aStatus({ driver: 'whatsapp-cloud', state: 'connected', problem: null })
      await lines.saveStatus(now)
      const telegram = aStatus({ channel: 'telegram', driver: 'telegram' })
      await lines.saveStatus(telegram)
      const kept = await lines.statuses()
      expect(kept).toHaveLength(2)
      expect(kept).toContainEqual({ ...now, sealedPairing: null })
      expect(kept).toContainEqual({ ...telegram, sealedPairing: null })
    })

    it('keeps the pairing while the status changes, until it is taken away', async () => {
      await lines.saveStatus(aStatus())
      await lines.savePairing('whatsapp', 'sealed words')
      await lines.saveStatus(aStatus({ state: 'waiting-for-pairing', problem: null }))
      expect(await lines.statuses()).toMatchObject([{ state: 'waiting-for-pairing', sealedPairing: 'sealed words' }])
      await lines.savePairing('whatsapp', null)
      expect(await lines.statuses()).toMatchObject([{ sealedPairing: null }])
    })

    it('keeps no pairing of a line that it does not know', async () => {
      await lines.savePairing('telegram', 'sealed words')
      expect(await lines.statuses()).toEqual([])
    })
  })

  describe(`${name}: what a line is asked to do`, () => {
    it('is given out in its order, each once, even to two who ask at the same moment', async () => {
      await lines.addCommand('whatsapp', 'first', at)
      await lines.addCommand('whatsapp', 'second', at)
      const taken = await Promise.all([lines.takeCommand('whatsapp'), lines.takeCommand('whatsapp')])
      expect(taken.map(command => command?.sealedCommand).sort()).toEqual(['first', 'second'])
      expect(await lines.takeCommand('whatsapp')).toBeNull()
    })

    it('is given out to its own channel only, with the time it was asked', async () => {
      await lines.addCommand('telegram', 'sealed', at)
      expect(await lines.takeCommand('whatsapp')).toBeNull()
      expect(await lines.takeCommand('telegram')).toEqual({ sealedCommand: 'sealed', at })
    })
  })

  describe(`${name}: the traffic of a channel`, () => {
    it('is nothing while nothing came', async () => {
      expect(await lines.traffic('telegram', at)).toEqual({
        lastIn: null,
        lastOut: null,
        perDay: null,
        inLastDay: 0,
        waitingToSend: 0,
        failedToSend: 0,
      })
    })

    it('tells what came in last, how much in a day, and how much is usual', async () => {
      for (const days of [10, 8, 6, 4, 2]) await world.arrive('telegram', daysBefore(days))
      await world.arrive('telegram', minutesBefore(5))
      await world.arrive('whatsapp', at)
      const traffic = await lines.traffic('telegram', at)
      expect(traffic).toMatchObject({ lastIn: minutesBefore(5).toISOString(), inLastDay: 1 })
      expect(traffic.perDay).toBeCloseTo(0.6, 1)
    })

    it('remembers the last message of a channel that has long been quiet', async () => {
      await world.arrive('telegram', daysBefore(90))
      const traffic = await lines.traffic('telegram', at)
      expect(traffic).toMatchObject({ lastIn: daysBefore(90).toISOString(), perDay: null, inLastDay: 0 })
    })

    it('tells what went out, what waits, and what failed in the last four weeks', async () => {
      await world.speak('telegram', daysBefore(2), 'sent')
      await world.speak('telegram', daysBefore(1), 'failed')
      await world.speak('telegram', daysBefore(40), 'failed')
      await world.speak('telegram', minutesBefore(1), 'waiting')
      await world.speak('whatsapp', minutesBefore(1), 'sent')
      expect(await lines.traffic('telegram', at)).toMatchObject({
        lastOut: daysBefore(1).toISOString(),
        waitingToSend: 1,
        failedToSend: 1,
      })
    })

    it('counts messages, not what somebody put right later', async () => {
      await world.arrive('telegram', minutesBefore(30))
      await world.edit('telegram', minutesBefore(10))
      expect(await lines.traffic('telegram', at)).toMatchObject({
        lastIn: minutesBefore(30).toISOString(),
        inLastDay: 1,
      })
    })

    it('is told of the web form too', async () => {
      await world.arrive('web', minutesBefore(30))
      expect(await lines.traffic('web', at)).toMatchObject({ lastIn: minutesBefore(30).toISOString(), inLastDay: 1 })
      expect(await lines.traffic('api', at)).toMatchObject({ lastIn: null, inLastDay: 0 })
    })
  })

  describe(`${name}: the hours in which something came in`, () => {
    it('are each named once, by their beginning', async () => {
      await world.arrive('whatsapp', minutesBefore(180))
      await world.arrive('whatsapp', minutesBefore(15))
      await world.arrive('whatsapp', minutesBefore(10))
      expect(await lines.arrivals('whatsapp', daysBefore(28))).toEqual({
        count: 3,
        hours: [new Date('2026-11-21T07:00:00.000Z'), new Date('2026-11-21T10:00:00.000Z')],
        last: minutesBefore(10),
      })
    })

    it('that could not be read are counted by themselves', async () => {
      expect(await lines.putAside('telegram')).toBe(0)
      await world.puzzle('telegram', minutesBefore(3))
      await world.puzzle('whatsapp', minutesBefore(3))
      await world.puzzle('telegram', minutesBefore(2))
      expect(await lines.putAside('telegram')).toBe(2)
    })

    it('are only those since the moment asked for', async () => {
      await world.arrive('whatsapp', daysBefore(29))
      expect(await lines.arrivals('whatsapp', daysBefore(28))).toEqual({ count: 0, hours: [], last: null })
    })
  })
}
