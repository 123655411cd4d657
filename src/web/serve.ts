import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { AppError } from '../domain/errors.js'
import { createApp } from './app.js'
import type { WebDeps } from './deps.js'

/** Longer than a proxy keeps an idle connection, so that it is never the one to be surprised. */
const KEEP_ALIVE_MS = 65_000

/** Requests under way may take this long to end when we stop. Browsers also open connections that they may never use. */
const LAST_REQUESTS_MS = 4000

/**
 * Opens the port.
 * @throws AppError `misconfigured` when it is taken or not allowed
 */
export const serve = async (
  deps: WebDeps,
  { host, port }: { host: string; port: number },
): Promise<{ address: string; close(): Promise<void> }> => {
  const server = createApp(deps).listen(port, host)
  server.keepAliveTimeout = KEEP_ALIVE_MS
  await once(server, 'listening').catch((error: unknown) => {
    throw cannotListen(error, port)
  })
  const opened = server.address() as AddressInfo
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${opened.port}`,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeIdleConnections()
      const impatient = setTimeout(() => server.closeAllConnections(), LAST_REQUESTS_MS)
      await closed
      clearTimeout(impatient)
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const cannotListen = (error: unknown, port: number): unknown => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    return new AppError(
      'misconfigured',
      `Port ${port} is used by another program (perhaps Earshot already runs). Stop that, or choose another port: PORT=${port + 1} npm start`,
    )
  }
  if (code === 'EACCES')
    return new AppError(
      'misconfigured',
      `Port ${port} needs special rights. Choose one above 1024: PORT=3000 npm start`,
    )
  return error
}
