import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { describe, expect, it } from 'vitest'
import { seal } from '../sealing/seal.js'
import { createSecondFactors } from './second-factors.js'

const key = randomBytes(32)
const factors = createSecondFactors(key)
const at = new Date('2026-11-21T10:00:00Z')
const codeAt = (sealed: string, moment: Date) =>
  new TOTP({ secret: Secret.fromBase32(factors.reveal(sealed, 'x').secret) }).generate({ timestamp: moment.getTime() })
const later = (seconds: number) => new Date(at.getTime() + seconds * 1000)

describe('second factors', () => {
  it('agrees with the test values of RFC 6238', () => {
    const sealed = seal(Secret.fromLatin1('12345678901234567890').base32, key)
    expect(factors.check(sealed, '287082', new Date(59_000))).toBe(1)
    expect(factors.check(sealed, '081804', new Date(1_111_111_109_000))).toBe(37_037_036)
  })

  it('accepts a code from a clock half a minute off and says which half minute it belongs to', () => {
    const sealed = factors.begin()
    const counter = Math.floor(at.getTime() / 30_000)
    expect(factors.check(sealed, codeAt(sealed, at), at)).toBe(counter)
    expect(factors.check(sealed, codeAt(sealed, later(30)), at)).toBe(counter + 1)
    expect(factors.check(sealed, codeAt(sealed, later(-30)), at)).toBe(counter - 1)
    expect(factors.check(sealed, codeAt(sealed, later(90)), at)).toBeNull()
  })

  it('accepts a code typed with a space in the middle', () => {
    const sealed = factors.begin()
    const code = codeAt(sealed, at)
    expect(factors.check(sealed, `${code.slice(0, 3)} ${code.slice(3)}`, at)).not.toBeNull()
  })

  it('refuses what is no code at all', () => {
    for (const code of ['', 'abcdef', '12345', '1234567']) expect(factors.check(factors.begin(), code, at)).toBeNull()
  })

  it('keeps the secret sealed, never the same twice, and useless without the key', () => {
    const sealed = factors.begin()
    const { secret, uri } = factors.reveal(sealed, 'ann@example.org')
    expect(sealed).not.toContain(secret)
    expect(uri).toContain('otpauth://totp/Earshot:ann%40example.org')
    expect(seal(secret, key)).not.toBe(seal(secret, key))
    expect(() => createSecondFactors(randomBytes(32)).reveal(sealed, 'x')).toThrow()
  })
})
