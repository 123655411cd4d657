import type { ChatLine, Pace } from '../../src/domain/chat/chat-line.js'
import type { Purpose } from '../../src/domain/chat/conversation/turn.js'
import { AppError, type ErrorCode } from '../../src/domain/errors.js'
import { deliverNext } from '../../src/usecases/chat/deliver.js'
import { chatMemory } from './chat-memory.js'
import { aLine, second, usingStores, words } from './chat-stores.js'
import { fakeClock } from './fake-clock.js'
import { fakeConversationStore } from './fake-conversations.js'
import { fakeExperiences } from './fake-experiences.js'
import { fakeIds } from './fake-ids.js'
import { fakeOutbox } from './fake-outbox.js'
import { fakeToDoStore } from './fake-to-do-store.js'
import { suiteLog } from './suite-log.js'

/** A line with one person on it who wrote at the beginning of the story. */
export const aLineOut = async () => {
  const clock = fakeClock(second(0).toISOString())
  const memory = chatMemory()
  const experiences = fakeExperiences(clock)
  const conversations = fakeConversationStore(memory, experiences)
  const stores = { conversations, outbox: fakeOutbox(memory), toDos: fakeToDoStore(memory), experiences }
  const pace: Pace = { secondsBetween: 0, perPersonADay: 50, windowHours: null }
  const heard: string[] = []
  const fails: { with: unknown } = { with: null }
  const line: ChatLine = {
    channel: 'whatsapp',
    pace,
    async send(to, { text }) {
      if (fails.with) throw fails.with
      heard.push(`${to}: ${text}`)
      return { sentId: `sent ${heard.length}` }
    },
    fetch: async () => new Uint8Array(),
  }
  const ids = fakeIds()
  const deliverOn = deliverNext({ ...stores, ids, clock, log: suiteLog })
  const deliver = () => deliverOn(line)
  const using = usingStores(stores)
  const state = (text: string) => {
    const { state: now, problem, tries } = memory.said.find(({ message }) => message.text === text) ?? {}
    return { state: now, problem, tries }
  }
  const from = await using.known()
  return {
    clock,
    memory,
    stores,
    pace,
    heard,
    fails,
    deliver,
    using,
    state,
    ids,
    from,
    say: (text: string, purpose: Purpose = 'answer') => using.save(from, { say: [aLine(purpose, text)] }, clock.now()),
    async saysAVolunteer(text: string) {
      await stores.outbox.add((await using.of(from)).id, 'a volunteer', words(text), clock.now())
    },
    failing(code: ErrorCode, options: ConstructorParameters<typeof AppError>[2] = {}) {
      fails.with = new AppError(code, 'no', options)
    },
  }
}
