import { setTimeout as delay } from 'node:timers/promises'
import { type ChatInstallation, startChatInstallation } from '../test/support/chat-installation.js'
import { cpuSecondsOf, parentOf, withChildren } from './processes.js'

/**
 * `npm run bench:chat` (Linux): how long somebody waits for an answer in a chat, one after the other and many at one moment, and
 * what the whole product costs while nobody writes, with Telegram and WhatsApp set up. Aim: under 2 % of a core.
 */
const MESSAGES = 50
const IDLE_SECONDS = 60
/** What a start leaves to do, such as clearing memory, is no idle load. */
const SETTLE_SECONDS = 20

/** From a message on Telegram to its answer there, in milliseconds. */
const waitForAnswer = async ({ telegram }: ChatInstallation, chatId: number): Promise<number> => {
  const before = performance.now()
  telegram.say(chatId, 'hello')
  while (telegram.sent(chatId).length === 0) await delay(5)
  return performance.now() - before
}

const oneByOne = async (earshot: ChatInstallation): Promise<number[]> => {
  const waits: number[] = []
  for (let index = 0; index < MESSAGES; index++) {
    waits.push(await waitForAnswer(earshot, 1000 + index))
    // So that messages come at any moment of the product's own rhythm.
    await delay(Math.random() * 1000)
  }
  return waits
}

const allAtOnce = (earshot: ChatInstallation): Promise<number[]> =>
  Promise.all(Array.from({ length: MESSAGES }, (_, index) => waitForAnswer(earshot, 2000 + index)))

const idle = async (earshot: ChatInstallation) => {
  await delay(SETTLE_SECONDS * 1000)
  const database = await databaseProcess(earshot)
  const product = () => earshot.processIds().flatMap(withChildren).reduce(addCpu, 0)
  const server = () => withChildren(database).reduce(addCpu, 0)
  const before = { product: product(), server: server(), transactions: await transactions(earshot) }
  await delay(IDLE_SECONDS * 1000)
  const share = (seconds: number) => Number(((seconds / IDLE_SECONDS) * 100).toFixed(2))
  return {
    'Earshot, % of a core': share(product() - before.product),
    'PostgreSQL, % of a core': share(server() - before.server),
    'transactions a second': Number((((await transactions(earshot)) - before.transactions) / IDLE_SECONDS).toFixed(1)),
  }
}

const addCpu = (sum: number, pid: number): number => sum + cpuSecondsOf(pid)

const databaseProcess = async (earshot: ChatInstallation): Promise<number> => {
  const [row] = await earshot.ask<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity WHERE backend_type = 'checkpointer'`,
  )
  return parentOf(row?.pid ?? 0)
}

const transactions = async (earshot: ChatInstallation): Promise<number> => {
  const [row] = await earshot.ask<{ n: number }>(
    'SELECT (xact_commit + xact_rollback)::int AS n FROM pg_stat_database WHERE datname = current_database()',
  )
  return row?.n ?? 0
}

const seconds = (waits: number[]) => {
  const sorted = waits.toSorted((a, b) => a - b)
  const at = (share: number) => Number(((sorted[Math.floor((sorted.length - 1) * share)] ?? 0) / 1000).toFixed(2))
  return { 'median s': at(0.5), 'worst s': at(1) }
}

const main = async (): Promise<void> => {
  const earshot = await startChatInstallation('one', { EARSHOT_LOG_LEVEL: 'silent' })
  try {
    console.table({ 'nobody writes': await idle(earshot) })
    console.table({
      [`${MESSAGES} messages, one after the other`]: seconds(await oneByOne(earshot)),
      [`${MESSAGES} people at one moment`]: seconds(await allAtOnce(earshot)),
    })
  } finally {
    await earshot.remove()
  }
}

await main()
