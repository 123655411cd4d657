import { connectParts, inviteAdministrator, type Parts, prepareEngines } from './compose.js'
import { type ChatParts, connectChats } from './compose-chats.js'
import { composeGateway, composeGatewayBeside, needsGateway } from './compose-gateway.js'
import { composeWeb } from './compose-web.js'
import { composeWorkers } from './compose-workers.js'
import { type Config, loadConfig } from './config.js'
import type { Log } from './domain/ports.js'
import { createLog, logFile, warningAloud } from './log.js'
import { type Stop, stopAll, stopSignal } from './stopping.js'
import { serve } from './web/serve.js'

export const ROLES = ['web', 'worker', 'gateway', 'all'] as const
export type Role = (typeof ROLES)[number]
export const isRole = (word: string): word is Role => (ROLES as readonly string[]).includes(word)

/**
 * Runs one role until SIGINT or SIGTERM.
 * @throws AppError in plain words when it cannot start
 */
export const run = async (role: Role): Promise<void> => {
  const config = loadConfig()
  const log = createLog(config.logLevel, logFile(config))
  const stops: Stop[] = []
  const toldToStop = stopSignal(() => say('Stopping. Work that is under way is finished first.'))
  try {
    await start(role, config, log, stops)
    await toldToStop
  } finally {
    await stopAll(stops, log)
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const start = async (role: Role, config: Config, log: Log, stops: Stop[]): Promise<void> => {
  const engines = await prepareEngines(config, warningAloud(log, say))
  stops.push(engines.stop)
  const parts = await connectParts(config, log, engines.databaseUrl)
  stops.push(parts.close)
  const chatParts = await connectChats(parts)
  if (role === 'worker' || role === 'all') stops.push(composeWorkers(parts, chatParts).close)
  if (role === 'web' || role === 'all') await startWeb(config, parts, chatParts, stops)
  if (role === 'all') stops.push(composeGatewayBeside(parts, chatParts).close)
  if (role === 'gateway') stops.push(startGateway(config, parts, chatParts))
  if (role === 'worker') say('The workers are running.')
  log.info({ role, queue: parts.engine.kind, transcriber: config.transcriber }, 'started')
}

const startGateway = (config: Config, parts: Parts, chatParts: ChatParts): Stop => {
  say(needsGateway(config) ? 'The gateway is running.' : 'The gateway is running. No chat channel needs it yet.')
  return composeGateway(parts, chatParts).close
}

const startWeb = async (config: Config, parts: Parts, chatParts: ChatParts, stops: Stop[]): Promise<void> => {
  const { deps, close } = await composeWeb(parts, chatParts)
  stops.push(close)
  const server = await serve(deps, config)
  stops.push(server.close)
  const address = config.publicUrl ?? server.address
  say(`\nEarshot is ready: ${address}\nParents share at:  ${address}/share`)
  const token = await inviteAdministrator(parts)
  if (token)
    say(`\nCreate the first administrator (this link works once, for 24 hours):\n${address}/welcome/${token}\n`)
}

const say = (words: string): void => {
  process.stdout.write(`${words}\n`)
}
