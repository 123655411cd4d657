import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'
import { type Told, translateWebhook } from '../../adapters/whatsapp-cloud/translate.js'

export const CLOUD_FIXTURES = 'test/fixtures/whatsapp-cloud'

/** The number that all recorded bodies are for. */
export const OURS = '100000000000001'

export const recorded = (name: string) => JSON.parse(readFileSync(path.join(CLOUD_FIXTURES, `${name}.json`), 'utf8'))

/** The recorded text, with one message in place of its own. */
export const aBodyWith = (message: object, contacts: object[] = []) => {
  const body = recorded('text')
  Object.assign(body.entry[0].changes[0].value, { contacts, messages: [message] })
  return body
}

export const aMessage = (more: object) => ({
  id: 'wamid.TEST',
  from: '447700900123',
  timestamp: '1791188100',
  type: 'text',
  ...more,
})

/** The one thing that a body tells. */
export const onlyTold = (body: unknown): Told => {
  const all = translateWebhook(body, OURS)
  expect(all).toHaveLength(1)
  return all[0] ?? { kind: 'ignored' }
}
