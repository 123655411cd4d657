import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { aSite, aWebApp, pageOf } from '../../test/support/web.js'

describe('every page', () => {
  it('names the forum, has one main heading and a way past the menu', async () => {
    const page = pageOf(await request(aWebApp()).get('/').expect(200))
    expect(page('title').text()).toContain('Elmshire Parent Carer Forum')
    expect(page('h1')).toHaveLength(1)
    expect(page('.govuk-skip-link').attr('href')).toBe('#main-content')
  })

  it('runs only scripts of our own or with the nonce of this answer', async () => {
    const response = await request(aWebApp()).get('/')
    const nonce = pageOf(response)('body > script[nonce]').attr('nonce')
    expect(nonce).toBeTruthy()
    expect(response.headers['content-security-policy']).toContain(`script-src 'self' 'nonce-${nonce}'`)
    expect(response.headers['content-security-policy']).not.toContain('unsafe-inline')
    expect(response.headers['permissions-policy']).toContain('microphone=(self)')
    expect(response.headers['x-powered-by']).toBeUndefined()
  })

  it('asks browsers for a safe line only where the public address is https', async () => {
    const site = aSite({ publicUrl: 'https://share.example.org' })
    const safe = await request(aWebApp({ site })).get('/')
    const plain = await request(aWebApp()).get('/')
    expect(safe.headers['strict-transport-security']).toBeTruthy()
    expect(safe.headers['content-security-policy']).toContain('upgrade-insecure-requests')
    expect(plain.headers['strict-transport-security']).toBeUndefined()
    expect(plain.headers['content-security-policy']).not.toContain('upgrade-insecure-requests')
  })
})

describe('an address that no page has', () => {
  it('answers 404 in plain words', async () => {
    const page = pageOf(await request(aWebApp()).get('/nowhere').expect(404))
    expect(page('h1').text()).toBe('We cannot find that page')
  })
})
