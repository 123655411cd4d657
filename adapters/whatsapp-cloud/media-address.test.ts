import { describe, expect, it } from 'vitest'
import { mayCarryToken } from './media-address.js'

const META = 'https://graph.facebook.com/v23.0'
const HERE = 'http://127.0.0.1:4000/v23.0'

describe('the address of a file', () => {
  it.each([
    ['a host of Meta', 'https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=3', META],
    ['the server of the tests itself', 'http://127.0.0.1:4000/files/1', HERE],
  ])('may be asked with our token: %s', (_name, url, graphUrl) => {
    expect(mayCarryToken(url, graphUrl)).toBe(true)
  })

  it.each([
    ['unencrypted', 'http://lookaside.fbsbx.com/3', META],
    ['another way than HTTP', 'ftp://lookaside.fbsbx.com/3', META],
    ['this machine', 'https://localhost/3', META],
    ['this machine by number', 'https://127.0.0.1/3', META],
    ['this machine by an odd number', 'https://0x7f000001/3', META],
    ['this machine in the newer numbers', 'https://[::1]/3', META],
    ['a network of ours', 'https://10.0.0.7/3', META],
    ['what clouds tell their machines', 'https://169.254.169.254/latest', META],
    ['a machine beside us', 'https://printer.local/3', META],
    ['a name without a dot', 'https://redis/3', META],
    ['another port of this machine', 'http://127.0.0.1:6379/3', HERE],
    ['the world, from a server of this machine', 'https://lookaside.fbsbx.com/3', HERE],
  ])('never gets our token: %s', (_name, url, graphUrl) => {
    expect(mayCarryToken(url, graphUrl)).toBe(false)
  })
})
