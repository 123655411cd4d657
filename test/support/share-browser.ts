import type { Express } from 'express'
import request from 'supertest'

/** A browser as the parents' form meets one: it keeps its cookies. */
export const aParent = (app: Express) => {
  const agent = request.agent(app)
  return {
    agent,
    get: (path: string) => agent.get(path),
    post: (path: string, fields: Record<string, string | string[]>) =>
      agent.post(path).set('Sec-Fetch-Site', 'same-origin').type('form').send(fields),
    /** Sends the first page, with a file when one is given. */
    tell: (text: string, file?: { bytes: Buffer; name: string }) => {
      const sending = agent.post('/share').set('Sec-Fetch-Site', 'same-origin').field('text', text)
      return file ? sending.attach('recording', file.bytes, file.name) : sending
    },
    /** Answers the pages between the words and "Check your answers". */
    async answer(
      about: Record<string, string | string[]> = { skip: 'yes' },
      consent: Record<string, string> = YES_NO_NO,
    ) {
      await this.post('/share/about', about).expect(303)
      return this.post('/share/consent', consent)
    },
    send() {
      return this.post('/share/send', {})
    },
  }
}

const YES_NO_NO = { keep: 'yes', quote: 'no', contact: 'no' }
