import type { ChatDoor } from '../../../src/domain/chat/chat-event.js'
import type { Clock, Log } from '../../../src/domain/ports.js'
import type { WebClient } from '../library.js'
import type { Bookmark } from '../messages/bookmark.js'
import { createCatchUp } from '../messages/catch-up.js'
import { deliveryOf } from '../messages/delivery.js'
import { createIntake, type Intake } from '../messages/intake.js'
import type { Once } from '../messages/once.js'
import { opensOnPhoneOnly } from '../messages/translate.js'
import type { Timings } from '../timings.js'
import { createTasks, type Tasks } from '../waiting/tasks.js'
import { type Connection, connect } from './connection.js'
import { createHealth } from './health.js'
import type { PairingDesk } from './pairing.js'
import type { Teller } from './teller.js'

export interface LiveParts {
  door: ChatDoor
  bookmark: Bookmark
  once: Once
  teller: Teller
  pairing: PairingDesk
  log: Log
  clock: Clock
  timings: Timings
  largestFile: number
}

export interface LiveConnection extends Connection {
  /** When everything that came in before the end has been dealt with. */
  settled(): Promise<void>
}

/** Starts a client with all that listens to it. */
export const goLive = (client: WebClient, parts: LiveParts): LiveConnection => {
  const { bookmark, teller, pairing, clock } = parts
  const tasks = createTasks()
  let authenticatedAt: Date | null = null
  const becomeReady = async () => {
    if (client.info) await bookmark.linked(client.info.wid._serialized, authenticatedAt ?? clock.now())
    teller.tell('connected', null)
    await catchUp()
  }
  const connection = connect(
    client,
    {
      pairing: (kind, value) => pairing.shown(client, kind, value, bookmark.hasLink()),
      authenticated() {
        authenticatedAt ??= clock.now()
        pairing.linked()
      },
      // Comes again and again; each time something may have been missed.
      ready() {
        bookmark.interrupted()
        tasks.begin(becomeReady())
      },
      state: state => tasks.begin(health.look(state)),
    },
    parts.timings,
  )
  const { signal } = connection
  const intake = createIntake({ ...parts, client, signal, onFile: fetched => tellOfFile(teller, fetched) })
  const catchUp = createCatchUp({ ...parts, client, signal, intake })
  const health = createHealth({ ...parts, connection, catchUp })
  listen(client, intake, parts, tasks)
  return { ...connection, settled: tasks.settled }
}

// ---------------------------------------------------------------------------------------------------------------------

const listen = (client: WebClient, intake: Intake, { door, log }: LiveParts, { begin }: Tasks): void => {
  client.on('message', message => begin(intake.message(message)))
  client.on('message_edit', (message, body) => begin(intake.edit(message, body)))
  client.on('message_revoke_everyone', message => begin(intake.message(message)))
  client.on('message_ciphertext_failed', message => begin(intake.lost(message)))
  client.on('message_ciphertext', message => {
    if (opensOnPhoneOnly(message)) begin(intake.lost(message))
  })
  client.on('message_ack', (message, ack) => {
    const report = deliveryOf(message, ack)
    if (report)
      begin(door.delivered(report).catch(error => log.warn({ error }, 'could not note what became of a message')))
  })
}

const tellOfFile = (teller: Teller, fetched: boolean): void => {
  const { state, problem } = teller.last()
  if (state !== 'connected') return
  if (!fetched) teller.tell('connected', 'media-lost')
  if (fetched && problem === 'media-lost') teller.tell('connected', null)
}
