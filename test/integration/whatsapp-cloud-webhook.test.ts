import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createCloudLine } from '../../adapters/whatsapp-cloud/line.js'
import { signatureOf } from '../../adapters/whatsapp-cloud/signature.js'
import { createSignatureTrouble } from '../../adapters/whatsapp-cloud/signature-trouble.js'
import { watchCloudAccount } from '../../adapters/whatsapp-cloud/watch-account.js'
import { whatsappWebhook } from '../../adapters/whatsapp-cloud/webhook.js'
import type { LineReport } from '../../src/domain/channels/channel-status.js'
import { AppError } from '../../src/domain/errors.js'
import { aChatDoor } from '../support/a-chat-door.js'
import { type GraphServer, startGraphServer } from '../support/graph-server.js'
import { suiteLog } from '../support/suite-log.js'

/** The webhook of the official WhatsApp, over HTTP, with Meta's deliveries signed as Meta signs them. */
const PARENT = '447700900123'

const aDesk = () => {
  const reports: LineReport[] = []
  return {
    reports,
    report: async (_channel: string, _driver: string, report: LineReport) => void reports.push(report),
  }
}

const databaseDown = () => new AppError('database-unavailable', 'The database is down.', { retryable: true })

const once = (error: Error) => {
  const left = [error]
  return () => left.shift() ?? null
}

let graph: GraphServer
let server: Server
let url: string
let door: ReturnType<typeof aChatDoor>
let desk: ReturnType<typeof aDesk>
let trouble: ReturnType<typeof createSignatureTrouble>

beforeEach(async () => {
  graph = await startGraphServer()
  door = aChatDoor()
  desk = aDesk()
  trouble = createSignatureTrouble()
  const app = express()
  app.use('/webhooks/whatsapp', whatsappWebhook({ ...graph, door, desk, log: suiteLog, trouble }))
  server = app.listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/whatsapp`
  await graph.subscribe(url)
})

afterEach(async () => {
  server.closeAllConnections()
  server.close()
  await graph.close()
})

const post = async (body: string | Buffer, headers: Record<string, string> = {}) =>
  (await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })).status

const signed = (body: string) => post(body, { 'x-hub-signature-256': signatureOf(Buffer.from(body), graph.appSecret) })

describe('the handshake', () => {
  it.each([
    ['a wrong word', { 'hub.mode': 'subscribe', 'hub.verify_token': 'wrong', 'hub.challenge': '1' }],
    ['no word', { 'hub.mode': 'subscribe', 'hub.challenge': '1' }],
    ['no challenge', { 'hub.mode': 'subscribe', 'hub.verify_token': 'sample-verify-token' }],
    ['another mode', { 'hub.mode': 'x', 'hub.verify_token': 'sample-verify-token', 'hub.challenge': '1' }],
  ])('%s is refused', async (_name, query) => {
    expect((await fetch(`${url}?${new URLSearchParams(query)}`)).status).toBe(403)
  })

  it('gives the challenge back as plain text, so that no browser runs it', async () => {
    const query = { 'hub.mode': 'subscribe', 'hub.verify_token': graph.verifyToken, 'hub.challenge': '<b>1</b>' }
    const response = await fetch(`${url}?${new URLSearchParams(query)}`)
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/)
    expect(await response.text()).toBe('<b>1</b>')
  })
})

describe('what Meta brings', () => {
  it('is kept before it is answered', async () => {
    const { status, messageId } = await graph.say(PARENT, 'Two years on the list – and 😔 nobody s/he knows')
    expect(status).toBe(200)
    expect(door.heard).toMatchObject([
      {
        kind: 'message',
        messageId,
        sender: { address: '+447700900123' },
        content: { kind: 'text', text: 'Two years on the list – and 😔 nobody s/he knows' },
      },
    ])
  })

  it('is kept once however often it is brought', async () => {
    const delivery = await graph.say(PARENT, 'Hello')
    expect([await delivery.again(), await delivery.again()]).toEqual([200, 200])
    expect(door.heard).toHaveLength(1)
  })

  it('a voice note can be fetched with what the event says', async () => {
    const voice = readFileSync('test/fixtures/voice/pico_d02.ogg')
    await graph.sayVoice(PARENT, voice)
    const [event] = door.heard
    const media = event?.kind === 'message' && event.content.kind === 'voice' ? event.content.media : null
    const bytes = await createCloudLine(graph, { largestFile: 1_000_000 }).fetch(media?.handle ?? '')
    expect(Buffer.from(bytes)).toEqual(voice)
  })

  it('buttons, edits, deletions and delivery reports come through', async () => {
    const { messageId } = await graph.say(PARENT, 'Hello')
    await graph.press(PARENT, 'keep-yes')
    await graph.edit(PARENT, messageId, 'Hello all')
    await graph.revoke(PARENT, messageId)
    await graph.report('wamid.OUT1', 'failed', 131047)
    expect(door.heard).toMatchObject([
      {},
      { content: { kind: 'choice', id: 'keep-yes' } },
      { kind: 'edit', messageId, text: 'Hello all' },
      { kind: 'deletion', messageId },
    ])
    expect(door.reports).toEqual([
      { channel: 'whatsapp', sentId: 'wamid.OUT1', status: 'failed', problem: 'window-closed' },
    ])
  })

  it('that nobody understands is put aside and not sent again for a week', async () => {
    expect(await signed('{"object": 7}')).toBe(200)
    expect(await signed('no JSON at all')).toBe(200)
    expect(door.unreadable.map(({ raw }) => raw)).toEqual(['{"object":7}', '"no JSON at all"'])
  })
})

describe('what cannot be kept', () => {
  const batch = () => JSON.parse(readFileSync('test/fixtures/whatsapp-cloud/batch-two-entries.json', 'utf8'))

  it('is not answered with "200", and is kept when it is brought again', async () => {
    door.failWhen(once(databaseDown()))
    const delivery = await graph.say(PARENT, 'Hello')
    expect([delivery.status, door.heard.length]).toEqual([503, 0])
    expect([await delivery.again(), door.heard.length]).toEqual([200, 1])
  })

  it('says when to come back', async () => {
    door.failWhen(once(databaseDown()))
    const body = readFileSync('test/fixtures/whatsapp-cloud/text.json')
    const headers = { 'x-hub-signature-256': signatureOf(body, graph.appSecret) }
    const response = await fetch(url, { method: 'POST', body, headers })
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30'])
  })

  it('stops a batch when the database is down, and the whole batch is kept the next time', async () => {
    door.failWhen(once(databaseDown()))
    expect([await graph.deliver(url, batch()), door.heard.length]).toEqual([503, 0])
    expect([await graph.deliver(url, batch()), door.heard.length]).toEqual([200, 2])
  })

  it('does not hold up the others in a batch when it is the only one', async () => {
    door.failWhen(once(new TypeError('a bug')))
    expect([await graph.deliver(url, batch()), door.heard.length]).toEqual([503, 1])
    expect(door.reports).toHaveLength(1)
  })
})

describe('what is not from Meta', () => {
  const text = readFileSync('test/fixtures/whatsapp-cloud/text.json', 'utf8')
  const wrong = { 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` }

  it('is refused and not kept', async () => {
    expect([await post(text), await post(text, wrong), await post('')]).toEqual([401, 401, 401])
    expect(door.heard).toEqual([])
  })

  it('is told to the administrators once when it names our number, and once more when it is over', async () => {
    await post(text, wrong)
    await post(text, wrong)
    await graph.say(PARENT, 'Hello')
    await graph.say(PARENT, 'Hello again')
    expect(desk.reports).toEqual([
      { state: 'trouble', problem: 'wrong-signature' },
      { state: 'connected', problem: null },
    ])
  })

  it('alarms nobody when it is a stranger trying the door', async () => {
    await post('{"object":"whatsapp_business_account"}', wrong)
    expect(desk.reports).toEqual([])
  })

  it('is refused when it is too large or compressed', async () => {
    expect(await post(Buffer.alloc(3 * 1024 * 1024 + 1))).toBe(413)
    expect(await post(text, { 'content-encoding': 'gzip' })).toBe(415)
  })
})

describe('the watch over the account', () => {
  const watched = async (reports: number, seconds = 300) => {
    const watch = watchCloudAccount(graph, { desk, log: suiteLog, trouble }, seconds)
    await vi.waitFor(() => expect(desk.reports.length).toBeGreaterThanOrEqual(reports))
    await watch.close()
    return desk.reports
  }

  it('tells at once how the line is', async () => {
    graph.fail('account', { status: 401, code: 190 })
    expect(await watched(1)).toEqual([{ state: 'trouble', problem: 'wrong-token' }])
  })

  it('goes on telling, and says when trouble is over', async () => {
    graph.fail('account', { status: 500 })
    expect((await watched(2, 0.01)).slice(0, 2)).toEqual([
      { state: 'trouble', problem: 'provider-down' },
      { state: 'connected', problem: null },
    ])
  })

  it('does not call a line well whose deliveries are all turned away', async () => {
    trouble.begins()
    expect(await watched(1)).toEqual([{ state: 'trouble', problem: 'wrong-signature' }])
  })

  it('goes on when the desk fails', async () => {
    const report = vi.spyOn(desk, 'report').mockRejectedValueOnce(databaseDown())
    await watched(1, 0.01)
    expect(report.mock.calls.length).toBeGreaterThan(1)
  })

  it('ends at once while Meta keeps us waiting, and says nothing more', async () => {
    graph.fail('account', { delayMs: 60_000 })
    const watch = watchCloudAccount(graph, { desk, log: suiteLog, trouble })
    await vi.waitFor(() => expect(graph.calls).toHaveLength(1))
    await watch.close()
    expect(desk.reports).toEqual([])
  })
})
