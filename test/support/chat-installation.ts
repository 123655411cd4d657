import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { freePort } from '../../adapters/embedded-postgres/free-port.js'
import { startGraphServer } from './graph-server.js'
import { startPostgres } from './postgres.js'
import { end, lineOf, startProgram } from './program.js'
import { suiteLogFile } from './suite-log.js'
import { startTelegramServer } from './telegram-server.js'

/** What the product runs as: everything in one process, or each role in its own. */
const LAYOUTS = { one: ['all'], three: ['web', 'worker', 'gateway'] } as const
export type Layout = keyof typeof LAYOUTS

/** Found again within seconds what a killed process left, and little patience with people who type. */
const QUICK = { SWEEP_SECONDS: '3', QUEUE_LOCK_SECONDS: '5', CHAT_QUIET_SECONDS: '2' }

export type ChatInstallation = Awaited<ReturnType<typeof startChatInstallation>>

/** The built product with a Telegram bot and a WhatsApp number, both of whose platforms are on this machine. */
export const startChatInstallation = async (layout: Layout, more: Record<string, string> = {}) => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'earshot-chats-'))
  await chmod(dataDir, 0o755)
  const [postgres, telegram, graph, port] = await Promise.all([
    startPostgres(),
    startTelegramServer(),
    startGraphServer(),
    freePort(),
  ])
  const url = `http://127.0.0.1:${port}`
  const environment = {
    ...QUICK,
    DATABASE_URL: postgres.url,
    EARSHOT_DATA: dataDir,
    EARSHOT_LOG_FILE: suiteLogFile,
    EARSHOT_URL: url,
    PORT: String(port),
    TELEGRAM_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    WHATSAPP_DRIVER: 'cloud',
    WHATSAPP_GRAPH_URL: graph.origin,
    WHATSAPP_TOKEN: graph.token,
    WHATSAPP_PHONE_NUMBER_ID: graph.phoneNumberId,
    WHATSAPP_APP_SECRET: graph.appSecret,
    WHATSAPP_VERIFY_TOKEN: graph.verifyToken,
    ...more,
  }
  const first = await startRoles(layout, environment, /(\/welcome\/\S+)/)
  let { programs } = first
  await graph.subscribe(`${url}/webhooks/whatsapp`)

  const ask = async <Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> => {
    const client = new pg.Client({ connectionString: postgres.url })
    await client.connect()
    return (await client.query<Row>(sql, values).finally(() => client.end())).rows
  }
  return {
    url,
    postgres,
    telegram,
    graph,
    /** Path of the one-time link that makes the first administrator. */
    welcome: first.printed,
    webhook: `${url}/webhooks/whatsapp`,
    processIds: () => programs.map(({ pid }) => pid ?? 0),
    ask,
    /** Paths of all recordings and files that are kept. */
    files: async (): Promise<string[]> => {
      const entries = await readdir(path.join(dataDir, 'files'), { recursive: true, withFileTypes: true }).catch(
        () => [],
      )
      return entries.filter(entry => entry.isFile()).map(entry => path.join(entry.parentPath, entry.name))
    },
    /** Ends every process without warning and starts them again. */
    async kill(): Promise<void> {
      await Promise.all(programs.map(program => end(program, 'SIGKILL')))
      const again = await startRoles(layout, environment, /ready: (\S+)/)
      programs = again.programs
    },
    async remove(): Promise<void> {
      await Promise.all(programs.map(program => end(program, 'SIGTERM')))
      await Promise.all([telegram.close(), graph.close()])
      await postgres.remove()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const RUNNING = { worker: /(workers are running)/, gateway: /(gateway is running)/ }

/** @param webSays what the role that answers requests prints once it does, with what is wanted of it in a group */
const startRoles = async (layout: Layout, environment: Record<string, string>, webSays: RegExp) => {
  const started = LAYOUTS[layout].map(role => {
    const program = startProgram(['dist/src/main.js', role], environment)
    const pattern = role === 'worker' || role === 'gateway' ? RUNNING[role] : webSays
    return { program, printed: lineOf(program, pattern) }
  })
  const [printed = ''] = await Promise.all(started.map(one => one.printed))
  return { programs: started.map(({ program }) => program), printed }
}
