import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkCloudAccount } from '../../adapters/whatsapp-cloud/account.js'
import { createCloudLine } from '../../adapters/whatsapp-cloud/line.js'
import type { Fault } from '../support/graph/faults.js'
import { type GraphServer, startGraphServer } from '../support/graph-server.js'
import { whatFailed } from '../support/what-failed.js'

/** What the official WhatsApp is asked besides sending: files, and how the account is. */
const LARGEST = 1000

let graph: GraphServer
beforeEach(async () => {
  graph = await startGraphServer()
})
afterEach(() => graph.close())

describe('fetching a file', () => {
  const voice = Buffer.from('twenty bytes of voice')
  beforeEach(() => graph.state.files.set('3001', voice))

  const line = () => createCloudLine(graph, { largestFile: LARGEST })
  const fetched = () => line().fetch('3001')

  it('gives its bytes', async () => {
    expect(Buffer.from(await fetched())).toEqual(voice)
    expect(graph.calls.map(({ call }) => call)).toEqual(['media', 'download'])
  })

  it('asks for a new address once when the first one has run out', async () => {
    graph.fail('download', { status: 404 })
    expect(Buffer.from(await fetched())).toEqual(voice)
    expect(graph.calls.map(({ call }) => call)).toEqual(['media', 'download', 'media', 'download'])
  })

  it('gives up after the second, as Meta shuts out who asks in vain', async () => {
    graph.fail('download', { status: 410 }, 9)
    expect(await whatFailed(fetched())).toEqual(['media-gone', false, undefined])
    expect(graph.calls).toHaveLength(4)
  })

  it('says that it is gone when Meta no longer knows it', async () => {
    expect(await whatFailed(line().fetch('3999'))).toEqual(['media-gone', false, undefined])
  })

  it.each<[string, 'media' | 'download', Fault, unknown[]]>([
    ['half a file', 'download', 'half', ['channel-unavailable', true, 30]],
    ['a cut connection', 'download', 'cut', ['channel-unavailable', true, 30]],
    ['a wrong hash', 'media', { lookUp: { sha256: 'ab'.repeat(32) } }, ['channel-unavailable', true, 30]],
    ['a look-up that says nothing', 'media', { lookUp: { url: 'none' } }, ['channel-unavailable', true, 30]],
    ['trouble at Meta', 'media', { status: 500 }, ['channel-unavailable', true, 30]],
    ['a wrong token', 'media', { status: 401, code: 190 }, ['channel-refused', false, undefined]],
    [
      'a file that is said to be too large',
      'media',
      { lookUp: { file_size: 1001 } },
      ['recording-too-large', false, undefined],
    ],
  ])('%s is not taken for the file', async (_name, call, fault, expected) => {
    graph.fail(call, fault)
    expect(await whatFailed(fetched())).toEqual(expected)
  })

  it('half a file is found out by its size when Meta gives no hash', async () => {
    graph.fail('media', { lookUp: { sha256: undefined } })
    graph.fail('download', 'half')
    expect(await whatFailed(fetched())).toEqual(['channel-unavailable', true, 30])
  })

  it('takes a hash in base64 for the same hash', async () => {
    const sha256 = createHash('sha256').update(voice).digest('base64')
    graph.fail('media', { lookUp: { sha256 } })
    expect(Buffer.from(await fetched())).toEqual(voice)
  })

  it('reads no further than the limit when the size was a lie', async () => {
    graph.state.files.set('3001', Buffer.alloc(LARGEST + 1))
    graph.fail('media', { lookUp: { file_size: 10 } })
    expect(await whatFailed(fetched())).toEqual(['recording-too-large', false, undefined])
  })

  it.each(['redirect', 'address'])('never carries our token to another server that a %s names', async by => {
    const other = await startGraphServer()
    other.state.files.set('3001', voice)
    const elsewhere = `${other.origin}/files/1`
    if (by === 'redirect') graph.fail('download', { redirectTo: elsewhere })
    else graph.fail('media', { lookUp: { url: elsewhere } })
    expect(await whatFailed(fetched())).toEqual(['channel-unavailable', true, 30])
    expect(other.calls).toEqual([])
    await other.close()
  })
})

describe('how the account is', () => {
  it.each([
    ['CONNECTED', { state: 'connected', problem: null }],
    ['FLAGGED', { state: 'connected', problem: null }],
    ['BANNED', { state: 'trouble', problem: 'account-blocked' }],
    ['RESTRICTED', { state: 'trouble', problem: 'account-blocked' }],
    ['DISCONNECTED', { state: 'trouble', problem: 'cannot-send' }],
  ])('a number that Meta calls %s', async (status, report) => {
    graph.state.status = status
    expect(await checkCloudAccount(graph)).toEqual(report)
  })

  it.each<[string, Fault, string]>([
    ['a token that has run out', { status: 401, code: 190 }, 'wrong-token'],
    ['a number that the token does not reach', { status: 400, code: 100 }, 'wrong-token'],
    ['an account that is locked', { status: 403, code: 131031 }, 'account-blocked'],
    ['Meta being down', { status: 500 }, 'provider-down'],
    ['Meta being busy', { status: 429 }, 'provider-down'],
  ])('%s is told apart', async (_name, fault, problem) => {
    graph.fail('account', fault)
    expect(await checkCloudAccount(graph)).toEqual({ state: 'trouble', problem })
  })
})
