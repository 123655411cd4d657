import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { aSite, aWebApp } from '../../../test/support/web.js'

const site = aSite({ publicUrl: 'https://share.example.org' })
const REFUSED = 403
const PASSED = 404

const postWith = async (headers: Record<string, string>): Promise<number> => {
  const answer = await request(aWebApp({ site })).post('/nowhere').set(headers)
  return answer.status
}

describe('a change sent by a browser', () => {
  it.each([
    ['same-origin', PASSED],
    ['none', PASSED],
    ['cross-site', REFUSED],
    ['same-site', REFUSED],
  ])('that says it comes from %s is answered %i', async (fetchSite, status) => {
    expect(await postWith({ 'Sec-Fetch-Site': fetchSite })).toBe(status)
  })

  it('passes when its origin is our public address, and not otherwise', async () => {
    expect(await postWith({ Origin: 'https://share.example.org' })).toBe(PASSED)
    expect(await postWith({ Origin: 'https://elsewhere.example.org' })).toBe(REFUSED)
    expect(await postWith({ Origin: 'null' })).toBe(REFUSED)
  })

  it('that does not say where it comes from is refused only with a signed-in cookie', async () => {
    expect(await postWith({})).toBe(PASSED)
    expect(await postWith({ Cookie: '__Host-earshot-session=abc' })).toBe(REFUSED)
  })
})

describe('reading a page', () => {
  it('is never refused', async () => {
    const answer = await request(aWebApp({ site })).get('/').set('Sec-Fetch-Site', 'cross-site')
    expect(answer.status).toBe(200)
  })
})
