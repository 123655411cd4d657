import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { projectRoot } from '../../src/config.js'
import { createApp } from '../../src/web/app.js'
import { loadAssets } from '../../src/web/assets.js'
import type { WebDeps } from '../../src/web/deps.js'
import { someWebDeps } from './web.js'

export interface WebServer {
  /** Without a trailing slash. */
  url: string
  deps: WebDeps
}

/** The real app with the built styles and scripts on a free port, over fakes unless a test gives other parts, until the test is over. */
export const startWebServer = async (overrides: Partial<WebDeps> = {}): Promise<WebServer> => {
  const deps = someWebDeps({ assets: loadAssets(projectRoot), ...overrides })
  const server = createApp(deps).listen(0, '127.0.0.1')
  onTestFinished(() => closed(server))
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { url: `http://localhost:${port}`, deps }
}

// ---------------------------------------------------------------------------------------------------------------------

const closed = (server: Server): Promise<void> =>
  new Promise(resolve => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
