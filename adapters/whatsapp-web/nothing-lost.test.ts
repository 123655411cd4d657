import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../src/domain/errors.js'
import { textsOf } from '../../test/support/whatsapp-web-stub/desks.js'
import { holdFakeSession } from '../../test/support/whatsapp-web-stub/held.js'
import { recorded } from '../../test/support/whatsapp-web-stub/recorded.js'
import type { Raw } from '../../test/support/whatsapp-web-stub/stub.js'

const CHATS = ['447700900123@c.us', '447700900124@c.us'] as const

type Step =
  /** Somebody writes while we listen, and the page tells of it so many times. */
  | { kind: 'live'; chat: 0 | 1; minutes: number; told: number }
  /** Chromium or the whole process ends, so many messages come before it is ready again, and it gives no chats so often. */
  | { kind: 'gap'; wholeProcess: boolean; missed: number; minutes: number; brokenPages: number }
  /** The next calls to the door fail. */
  | { kind: 'database away'; calls: number }
  | { kind: 'ready again' }

const minutes = fc.integer({ min: 0, max: 45 })
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('live' as const),
    chat: fc.constantFrom(0 as const, 1 as const),
    minutes,
    told: fc.integer({ min: 1, max: 2 }),
  }),
  fc.record({
    kind: fc.constant('gap' as const),
    wholeProcess: fc.boolean(),
    missed: fc.integer({ min: 0, max: 3 }),
    minutes,
    brokenPages: fc.integer({ min: 0, max: 2 }),
  }),
  fc.record({ kind: fc.constant('database away' as const), calls: fc.integer({ min: 1, max: 4 }) }),
  fc.constant({ kind: 'ready again' as const }),
)

describe('whatever breaks, and whenever', () => {
  it('every message is kept once', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async steps => {
        const world = await aWorld()
        for (const one of steps) await world.take(one)
        await world.end()
        expect(world.heard().toSorted()).toEqual(world.written().toSorted())
      }),
      { numRuns: 30 },
    )
  })
})

// ---------------------------------------------------------------------------------------------------------------------

/** People who write to the forum's phone. */
const createWriters = ({ clock, phone }: Awaited<ReturnType<typeof holdFakeSession>>) => {
  const written: string[] = []
  return {
    written,
    write(chat: 0 | 1, after: number): Raw {
      clock.pass(after * 60 + 1)
      const body = `words ${written.length}`
      written.push(body)
      const id = { fromMe: false, remote: CHATS[chat], id: body, _serialized: `false_${CHATS[chat]}_${body}` }
      const raw = { ...recorded('text'), id, body, t: Math.floor(clock.now().getTime() / 1000), from: CHATS[chat] }
      phone.chats[CHATS[chat]] = [...(phone.chats[CHATS[chat]] ?? []), raw]
      return raw
    },
  }
}

/** A session that listens to them most of the time. */
const aWorld = async () => {
  let newest: Date | null = null
  const held = await holdFakeSession({ lastHeardAt: async () => newest })
  const { written, write } = createWriters(held)
  let started = 1
  let client = await held.linked()

  const restart = async () => {
    await held.close()
    newest = newestOf(held.door.heard.map(({ event }) => event.at))
    await held.restart()
  }

  const gap = async ({ wholeProcess, missed, minutes: after, brokenPages }: Extract<Step, { kind: 'gap' }>) => {
    if (wholeProcess) await restart()
    else client.browser.emit('disconnected')
    started += 1
    client = await held.client(started)
    for (let count = 0; count < missed; count += 1) write(0, after)
    client.breakPages(brokenPages)
    client.link()
  }

  return {
    written: () => written,
    heard: () => textsOf(held.door.heard),
    async take(one: Step): Promise<void> {
      if (one.kind === 'gap') return gap(one)
      if (one.kind === 'ready again') client.link()
      if (one.kind === 'database away') held.door.failNext(...Array.from({ length: one.calls }, databaseAway))
      if (one.kind !== 'live') return
      const raw = write(one.chat, one.minutes)
      for (let time = 0; time < one.told; time += 1) client.receive(raw)
    },
    async end() {
      client.link()
      await expect.poll(() => held.door.heard.length, { interval: 3, timeout: 5000 }).toBe(written.length)
      await held.close()
    },
  }
}

const newestOf = (times: Date[]): Date | null => times.toSorted((one, other) => +other - +one)[0] ?? null

const databaseAway = () => new AppError('database-unavailable', 'The database is away.', { retryable: true })
