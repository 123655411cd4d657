import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import type { BotApi, Params } from './bot-api.js'
import type { Fault, Faults } from './faults.js'
import type { Files } from './files.js'
import { Refusal } from './refusal.js'

interface Served {
  token: string
  api: BotApi
  files: Files
  faults: Faults
  noted(method: string, params: Params): void
}

/** The Bot API over HTTP, at `/bot<token>/<method>` and `/file/bot<token>/<path>`. */
export const serveBotApi = async ({ token, api, files, faults, noted }: Served) => {
  const answer = async (method: string, request: IncomingMessage, response: ServerResponse, left: AbortSignal) => {
    const fault = faults.take(method)
    if (fault === 'cut') return response.destroy()
    if (typeof fault === 'object') throw refusalOf(fault)
    const known = api[method]
    if (!known) throw new Refusal(404, 'Not Found: method not found')
    const params = (await json(request)) as Params
    noted(method, params)
    const result = await known(params, left)
    return fault === 'unanswered' ? response.destroy() : say(response, 200, { ok: true, result })
  }
  const give = (path: string, response: ServerResponse) => {
    const bytes = files.at(path)
    if (!bytes) throw new Refusal(404, 'Not Found')
    const fault = faults.take('download')
    if (typeof fault === 'object') throw refusalOf(fault)
    return giveBytes(response, bytes, fault)
  }
  const route = (request: IncomingMessage, response: ServerResponse, left: AbortSignal) => {
    const [, file, given, rest = ''] = ADDRESS.exec(request.url ?? '') ?? []
    if (given !== token) throw given?.includes(':') ? new Refusal(401, 'Unauthorized') : new Refusal(404, 'Not Found')
    return file ? give(rest, response) : answer(rest, request, response, left)
  }

  const server = createServer(async (request, response) => {
    const left = new AbortController()
    response.on('close', () => left.abort())
    try {
      await route(request, response, left.signal)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      say(response, error.status, error.body())
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    apiRoot: `http://127.0.0.1:${port}`,
    async close(): Promise<void> {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const ADDRESS = /^(\/file)?\/bot([^/]+)\/(.+)$/

const refusalOf = ({ status, retryAfter, description }: Exclude<Fault, string>): Refusal =>
  new Refusal(status, description ?? `Refused with ${status}`, retryAfter)

const say = (response: ServerResponse, status: number, body: Params): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

const giveBytes = (response: ServerResponse, bytes: Uint8Array, fault: Fault | undefined) => {
  const half = bytes.subarray(0, bytes.length / 2)
  if (fault === 'half') return response.writeHead(200, { 'content-length': half.length }).end(half)
  response.writeHead(200, { 'content-length': bytes.length })
  return fault ? response.write(half, () => response.destroy()) : response.end(bytes)
}
