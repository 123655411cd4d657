import { once } from 'node:events'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterEach, expect, it } from 'vitest'
import { AppError } from '../../domain/errors.js'
import { roomForUploads } from './room-for-uploads.js'

const MEGABYTE = 1024 * 1024
const open: (() => void)[] = []
afterEach(() => {
  for (const close of open.splice(0)) close()
})

/** An app that never answers an upload, and tells which came in. */
const anApp = async (patienceMs: number) => {
  const cameIn: string[] = []
  const app = express()
  app.set('trust proxy', 1)
  app.use(roomForUploads(8 * MEGABYTE, patienceMs))
  app.use((incoming, response) => {
    cameIn.push(incoming.path)
    if (incoming.path === '/words') response.send('kept')
  })
  app.use(((error, _request, response, _next) => {
    response.status(error instanceof AppError ? 429 : 500).end()
  }) satisfies express.ErrorRequestHandler)
  const server = app.listen(0)
  await once(server, 'listening')
  open.push(() => server.close())
  return { cameIn, port: (server.address() as AddressInfo).port }
}

const upload = (port: number, path: string, from: string, headers: Record<string, string | number>) => {
  const sending = request({ port, path, method: 'POST', headers: { 'X-Forwarded-For': from, ...headers } })
  sending.on('error', () => undefined)
  sending.flushHeaders()
  open.push(() => sending.destroy())
  const status = once(sending, 'response').then(([response]) => response.statusCode as number)
  status.catch(() => undefined)
  return { status, stop: () => sending.destroy() }
}

const twoMegabytes = { 'Content-Length': 2 * MEGABYTE }

it('holds back one address at half of the room, and lets others in', async () => {
  const { cameIn, port } = await anApp(100)
  upload(port, '/first', '192.0.2.1', twoMegabytes)
  await expect.poll(() => cameIn).toEqual(['/first'])
  expect(await upload(port, '/second', '192.0.2.1', twoMegabytes).status).toBe(429)
  upload(port, '/other', '192.0.2.2', twoMegabytes)
  await expect.poll(() => cameIn).toEqual(['/first', '/other'])
  expect(await upload(port, '/third-address', '192.0.2.3', twoMegabytes).status).toBe(429)
})

it('lets in who waits as soon as another has gone', async () => {
  const { cameIn, port } = await anApp(60_000)
  const first = upload(port, '/first', '192.0.2.1', { 'Transfer-Encoding': 'chunked' })
  await expect.poll(() => cameIn).toEqual(['/first'])
  upload(port, '/second', '192.0.2.1', twoMegabytes)
  first.stop()
  await expect.poll(() => cameIn).toEqual(['/first', '/second'])
})

it('takes written words however full it is', async () => {
  const { cameIn, port } = await anApp(60_000)
  for (const from of ['192.0.2.1', '192.0.2.2']) upload(port, '/upload', from, { 'Content-Length': 900 * MEGABYTE })
  await expect.poll(() => cameIn).toHaveLength(2)
  expect(await upload(port, '/words', '192.0.2.3', { 'Content-Length': 0 }).status).toBe(200)
})
