import { connect, type Socket } from 'node:net'

export interface Load {
  port: number
  connections: number
  requests: number
  /** The whole n-th request as bytes. */
  request(index: number): Buffer
}

export interface LoadResult {
  requestsPerSecond: number
  p50Milliseconds: number
  p99Milliseconds: number
  /** How often each status was answered. */
  statuses: Record<string, number>
}

/** Sends requests over raw keep-alive sockets, one at a time on each, because a full HTTP client costs as much as the server. */
export const runLoad = async ({ port, connections, requests, request }: Load): Promise<LoadResult> => {
  const times: number[] = []
  const statuses: Record<string, number> = {}
  let next = 0
  const started = performance.now()
  const work = async () => {
    const socket = connect(port, '127.0.0.1').setNoDelay()
    while (next < requests) {
      const sent = performance.now()
      const status = await exchange(socket, request(next++))
      times.push(performance.now() - sent)
      statuses[status] = (statuses[status] ?? 0) + 1
    }
    socket.destroy()
  }
  await Promise.all(Array.from({ length: connections }, work))
  const seconds = (performance.now() - started) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0
  return { requestsPerSecond: times.length / seconds, p50Milliseconds: at(0.5), p99Milliseconds: at(0.99), statuses }
}

export const postJson = (path: string, body: object, headers: Record<string, string> = {}): Buffer => {
  const json = JSON.stringify(body)
  const lines = Object.entries({
    host: 'bench',
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(json)),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n${json}`)
}

// ---------------------------------------------------------------------------------------------------------------------

/** One request and its answer. Both servers answer with a Content-Length. */
const exchange = (socket: Socket, bytes: Buffer): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = ''
    const onData = (chunk: Buffer) => {
      answer += chunk.toString('latin1')
      const head = answer.indexOf('\r\n\r\n')
      if (head < 0) return
      const length = Number(/content-length: (\d+)/i.exec(answer.slice(0, head))?.[1] ?? 0)
      if (answer.length < head + 4 + length) return
      socket.off('data', onData).off('error', reject)
      resolve(answer.slice(9, 12))
    }
    socket.on('data', onData).once('error', reject)
    socket.write(bytes)
  })
