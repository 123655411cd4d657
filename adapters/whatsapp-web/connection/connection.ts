import { setTimeout as delay } from 'node:timers/promises'
import type { WebClient } from '../library.js'
import type { Timings } from '../timings.js'
import { createDeadline } from '../waiting/deadline.js'
import { within } from '../waiting/within.js'
import { type Ending, endingOfDisconnect, endingOfStart } from './endings.js'

/** What happens on a connection. Everything may come several times. */
export interface ConnectionListener {
  /** The page shows something to link a phone with. */
  pairing(kind: 'qr' | 'code', value: string): void
  authenticated(): void
  ready(): void
  /** How WhatsApp's socket is, asked every now and then once ready; `CONNECTED` is well. */
  state(state: string | null): void
}

/** One life of Chromium, from its start until something ends it. */
export interface Connection {
  client: WebClient
  ended: Promise<Ending>
  end(ending: Ending): void
  /** Aborted at the end. */
  signal: AbortSignal
  isReady(): boolean
  /** Whether it held long enough to count as working. */
  wasStable(): boolean
  /** Puts Chromium away, whatever state it is in. */
  close(): Promise<void>
}

/** Starts a client and watches it: most ways in which it dies are told by no event of the library. */
export const connect = (client: WebClient, listener: ConnectionListener, timings: Timings): Connection => {
  const over = new AbortController()
  let readySince: number | null = null
  let resolveEnded: (ending: Ending) => void = () => {}
  const ended = new Promise<Ending>(resolve => {
    resolveEnded = resolve
  })
  // Only the first ending counts: a promise is resolved once.
  const end = (ending: Ending) => {
    quietPipes(client)
    resolveEnded(ending)
    over.abort()
  }
  const onFirstReady = () => {
    readySince = Date.now()
    watchPage(client, listener, timings, over.signal).catch(() => end('broke'))
  }

  watchSigns(client, timings, { end, signal: over.signal })
  client.on('ready', () => {
    if (readySince === null) onFirstReady()
  })
  listen(client, listener, over.signal)
  const start = begin(client, end)

  return {
    client,
    ended,
    end,
    signal: over.signal,
    isReady: () => readySince !== null && !over.signal.aborted,
    wasStable: () => readySince !== null && Date.now() - readySince > timings.stable,
    close: () => putAway(client, start, timings.closePatience),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

interface Over {
  end(ending: Ending): void
  signal: AbortSignal
}

/** A page that shows no code, or a phone that does not answer one, is begun again. */
const watchSigns = (client: WebClient, { startPatience, pairingPatience }: Timings, { end, signal }: Over): void => {
  const deadline = createDeadline(signal)
  const waitForPhone = () => deadline.set(pairingPatience, () => end('not-paired-in-time'))
  const waitForPage = () => deadline.set(startPatience, () => end('no-answer'))
  client.on('qr', waitForPhone)
  client.on('code', waitForPhone)
  client.on('authenticated', waitForPage)
  client.on('ready', deadline.clear)
  client.on('disconnected', reason => end(endingOfDisconnect(reason)))
  waitForPage()
}

const listen = (client: WebClient, listener: ConnectionListener, signal: AbortSignal): void => {
  const untilTheEnd =
    <Args extends unknown[]>(tell: (...args: Args) => void) =>
    (...args: Args): void => {
      if (!signal.aborted) tell(...args)
    }
  client.on(
    'qr',
    untilTheEnd(value => listener.pairing('qr', value)),
  )
  client.on(
    'code',
    untilTheEnd(value => listener.pairing('code', value)),
  )
  client.on('authenticated', untilTheEnd(listener.authenticated))
  client.on('ready', untilTheEnd(listener.ready))
}

/** @returns whether the start is still going on */
const begin = (client: WebClient, end: (ending: Ending) => void): { isGoingOn(): boolean } => {
  let goingOn = true
  client
    .initialize()
    .then(() => watchBrowser(client, end))
    .catch(error => end(endingOfStart(error)))
    .finally(() => {
      goingOn = false
    })
  return { isGoingOn: () => goingOn }
}

/**
 * Puppeteer 24.38 stops listening to the pipes to Chromium when it closes them; one that breaks a moment later ("read ECONNRESET")
 * is then an error that nobody hears, which ends the process.
 */
const quietPipes = (client: WebClient): void => {
  for (const pipe of client.pupBrowser?.process()?.stdio ?? []) pipe?.on('error', () => undefined)
}

const watchBrowser = (client: WebClient, end: (ending: Ending) => void): void => {
  quietPipes(client)
  client.pupBrowser?.on('disconnected', () => end('broke'))
  client.pupPage?.on('error', () => end('broke'))
}

/** Ends with the connection; throws when the page does not answer. */
const watchPage = async (
  client: WebClient,
  listener: ConnectionListener,
  { checkEvery, checkPatience }: Timings,
  signal: AbortSignal,
): Promise<void> => {
  for (;;) {
    await delay(checkEvery, undefined, { signal })
    const state = await within(checkPatience, client.getState())
    if (!signal.aborted) listener.state(state)
  }
}

const putAway = async (client: WebClient, start: { isGoingOn(): boolean }, patience: number): Promise<void> => {
  const giveUpAt = Date.now() + patience
  // While Chromium comes up there is nothing yet that could be closed.
  while (!client.pupBrowser && start.isGoingOn() && Date.now() < giveUpAt) await delay(50)
  const chromium = client.pupBrowser?.process()
  await within(patience, client.destroy()).catch(() => undefined)
  chromium?.kill('SIGKILL')
}
