import { expect, it } from 'vitest'
import { aChat } from '../../../test/support/a-chat.js'
import { anEvent, second } from '../../../test/support/chat-stores.js'
import { fakeClock } from '../../../test/support/fake-clock.js'
import { suiteLog } from '../../../test/support/suite-log.js'
import { converseDue } from './converse-due.js'

/** Thirty people have written at the same moment. */
const manyPeople = async () => {
  const { conversations } = aChat()
  const clock = fakeClock(second(0).toISOString())
  for (let person = 0; person < 30; person += 1) await conversations.keepEvent(anEvent({ channel: 'telegram' }))
  const taken: string[] = []
  const take = converseDue({
    conversations,
    async converse(id) {
      taken.push(id)
      if (taken.length === 3) throw new TypeError('what nobody foresaw')
    },
    lockSeconds: 120,
    clock,
    log: suiteLog,
  })
  return { take, taken, clock }
}

it('everybody has a turn, some at a time, and says how many had one', async () => {
  const { take, taken } = await manyPeople()
  expect([await take(), await take(), await take()]).toEqual([20, 10, 0])
  expect(new Set(taken).size).toBe(30)
})

it('one whose turn fails holds up nobody, and has it again after two minutes', async () => {
  const { take, taken, clock } = await manyPeople()
  await take()
  await take()
  expect(taken).toHaveLength(30)
  clock.pass(119)
  expect(await take()).toBe(0)
  clock.pass(1)
  await take()
  expect(taken.slice(30)).toContain(taken[2])
})
