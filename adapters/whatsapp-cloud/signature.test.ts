import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recorded } from '../../test/support/cloud-payloads.js'
import { isSigned, signatureOf } from './signature.js'

const body = readFileSync('test/fixtures/whatsapp-cloud/signed-body.raw.json')
const { app_secret: secret, value: signature } = recorded('signed-body.expect')

describe('the signature of Meta', () => {
  it('is right for the recorded bytes', () => {
    expect(isSigned(body, signature, secret)).toBe(true)
  })

  it('is wrong for the same body written anew, as Meta escapes slashes and letters', () => {
    const anew = Buffer.from(JSON.stringify(JSON.parse(body.toString())))
    expect(isSigned(anew, signature, secret)).toBe(false)
  })

  it.each([
    ['none', undefined],
    ['an empty one', ''],
    ['one without its beginning', signature.slice('sha256='.length)],
    ['one that is cut short', signature.slice(0, -1)],
    ['one that is too long', `${signature}0`],
    ['one of another algorithm', signature.replace('sha256', 'sha1')],
  ])('%s does not pass', (_name, header) => {
    expect(isSigned(body, header, secret)).toBe(false)
  })

  it('passes for no other text, no other body and no other secret', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.uint8Array(), (text, bytes) => {
        const right = signatureOf(bytes, secret)
        expect(isSigned(bytes, right, secret)).toBe(true)
        expect(isSigned(bytes, text, secret)).toBe(false)
        expect(isSigned(bytes, right, `${secret}${text}x`)).toBe(false)
        expect(isSigned(Buffer.concat([bytes, Buffer.from('x')]), right, secret)).toBe(false)
      }),
    )
  })
})
