import { describe, expect, it } from 'vitest'
import { createPasswordHasher } from './password-hasher.js'

const quick = createPasswordHasher({ memoryCost: 64, timeCost: 1, parallelism: 1 })

describe('password hasher', () => {
  it('knows the right password from a wrong one', async () => {
    const hash = await quick.hash('seven grey geese at dawn')
    expect(await quick.verify(hash, 'seven grey geese at dawn')).toBe(true)
    expect(await quick.verify(hash, 'seven grey geese at dusk')).toBe(false)
  })

  it('gives the same password a different hash each time', async () => {
    expect(await quick.hash('seven grey geese')).not.toBe(await quick.hash('seven grey geese'))
  })

  it('hashes with Argon2id and the OWASP parameters', async () => {
    expect(await createPasswordHasher().hash('x')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  it('never lets in a person who does not exist', async () => {
    expect(await quick.verifyNothing('the password of nobody')).toBe(false)
  })
})
