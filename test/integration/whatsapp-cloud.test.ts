import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCloudLine } from '../../adapters/whatsapp-cloud/line.js'
import type { Choice } from '../../src/domain/chat/chat-line.js'
import type { Fault } from '../support/graph/faults.js'
import { type GraphServer, startGraphServer } from '../support/graph-server.js'
import { whatFailed } from '../support/what-failed.js'

/** The line of the official WhatsApp, over HTTP against a server that refuses what Meta refuses. */
const PARENT = '+447700900123'

let graph: GraphServer
beforeEach(async () => {
  graph = await startGraphServer()
})
afterEach(() => graph.close())

const line = () => createCloudLine(graph, { largestFile: 1000 })
const say = (text: string, choices?: Choice[]) =>
  line().send(PARENT, { text, language: 'en', ...(choices && { choices }) })
const choices = (...labels: string[]): Choice[] => labels.map((label, index) => ({ id: `choice-${index}`, label }))

describe('speaking', () => {
  it('a text reaches the number, and the id for delivery reports comes back', async () => {
    expect(await say('Thank you.')).toEqual({ sentId: 'wamid.OUT1' })
    expect(graph.sent()).toEqual([
      {
        messaging_product: 'whatsapp',
        to: '447700900123',
        type: 'text',
        text: { preview_url: false, body: 'Thank you.' },
      },
    ])
  })

  it('people without a number are reached by their id', async () => {
    await line().send('bsuid:GB.1000000000000777', { text: 'Thank you.', language: 'en' })
    expect(graph.sent()).toMatchObject([{ recipient: 'GB.1000000000000777' }])
  })

  it('an address that only the other driver knows is not even tried', async () => {
    const call = line().send('lid:123456789', { text: 'Thank you.', language: 'en' })
    expect(await whatFailed(call)).toEqual(['recipient-unreachable', false, undefined])
    expect(graph.calls).toEqual([])
  })

  it('up to three short choices are buttons', async () => {
    await say('May we keep it?', choices('Yes', 'No', 'Ask me later'))
    expect(graph.sent()).toMatchObject([
      {
        interactive: {
          type: 'button',
          body: { text: 'May we keep it?' },
          action: { buttons: [{ reply: { id: 'choice-0', title: 'Yes' } }, {}, {}] },
        },
      },
    ])
  })

  it('up to ten are a list, numbered as the question says', async () => {
    await say('Where do you live?', choices('Northtown', 'Southtown', 'Easttown', 'Elsewhere'))
    expect(graph.sent()).toMatchObject([
      {
        interactive: {
          type: 'list',
          action: {
            button: '1–4',
            sections: [{ rows: [{ id: 'choice-0', title: '1. Northtown' }, {}, {}, { title: '4. Elsewhere' }] }],
          },
        },
      },
    ])
  })

  it('two that read the same are told apart by their numbers', async () => {
    await say('Which one?', choices('Yes', 'Yes'))
    expect(graph.sent()).toMatchObject([
      { interactive: { action: { sections: [{ rows: [{ title: '1. Yes' }, { title: '2. Yes' }] }] } } },
    ])
  })

  it.each([
    ['more than ten', choices(...'abcdefghijk')],
    ['one that is too long', choices('A', 'B', 'C', 'A choice of 26 characters.')],
  ])('%s are numbers below the text', async (_name, offered) => {
    await say('Which one?', offered)
    expect(graph.sent()).toMatchObject([
      { type: 'text', text: { body: expect.stringMatching(/^Which one\?\n\n1\. /) } },
    ])
  })

  it('choices below a long text are numbers, as Meta allows few words with buttons', async () => {
    await say('a '.repeat(600), choices('Yes', 'No'))
    expect(graph.sent()).toMatchObject([{ type: 'text', text: { body: expect.stringMatching(/1\. Yes\n2\. No$/) } }])
  })

  it('a text of several pages comes in order, and the last page is the one that is reported on', async () => {
    const paragraph = 'word '.repeat(500).trim()
    const { sentId } = await say([paragraph, paragraph, paragraph].join('\n\n'))
    expect(graph.sent()).toMatchObject([{ text: { body: paragraph } }, { text: { body: paragraph } }, {}])
    expect(sentId).toBe('wamid.OUT3')
  })

  it('an answer that is cut off still counts as sent, so that nobody gets the words twice', async () => {
    graph.fail('messages', 'cut')
    expect(await say('Thank you.')).toEqual({ sentId: null })
  })
})

describe('when Meta refuses', () => {
  it.each<[string, Fault, unknown[]]>([
    ['after 24 hours', { status: 400, code: 131047 }, ['window-closed', false, undefined]],
    ['somebody who blocked us', { status: 400, code: 131026 }, ['recipient-unreachable', false, undefined]],
    ['our token', { status: 401, code: 190 }, ['channel-refused', false, undefined]],
    ['a token without the right', { status: 403 }, ['channel-refused', false, undefined]],
    ['a blocked account', { status: 403, code: 131031 }, ['channel-refused', false, undefined]],
    ['an account that broke the rules', { status: 400, code: 368 }, ['channel-refused', false, undefined]],
    ['too much for one person', { status: 400, code: 131056 }, ['channel-unavailable', true, 12]],
    ['too much at once', { status: 400, code: 130429 }, ['channel-unavailable', true, 30]],
    ['with "too many requests"', { status: 429, retryAfter: 77 }, ['channel-unavailable', true, 77]],
    ['because it is down', { status: 503 }, ['channel-unavailable', true, 30]],
    ['by sending us elsewhere', { redirectTo: 'http://127.0.0.1:9/' }, ['channel-unavailable', true, 30]],
    ['this one message', { status: 400, code: 131009 }, ['message-refused', false, undefined]],
  ])('%s, it is said what kind of refusal that is', async (_name, fault, expected) => {
    graph.fail('messages', fault)
    expect(await whatFailed(say('Thank you.'))).toEqual(expected)
  })

  it('a server that is not there is "try again"', async () => {
    const closed = line()
    await graph.close()
    expect(await whatFailed(closed.send(PARENT, { text: 'Thank you.', language: 'en' }))).toEqual([
      'channel-unavailable',
      true,
      30,
    ])
    graph = await startGraphServer()
  })

  it.each([
    ['of Meta', 'another-token'],
    ['of our own fetch', 'a token\nwith a line break'],
  ])('no error %s holds a token, a number or words', async (_name, token) => {
    const error = await createCloudLine({ ...graph, token }, { largestFile: 1000 })
      .send(PARENT, { text: 'Thank you.', language: 'en' })
      .catch((thrown: Error) => thrown)
    const all = JSON.stringify([error, String(error), Object(error).cause])
    expect(error).toBeInstanceOf(Error)
    for (const secret of [token.slice(0, 7), '4477009', 'Thank']) expect(all).not.toContain(secret)
  })
})
