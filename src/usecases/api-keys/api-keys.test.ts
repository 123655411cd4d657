import { beforeEach, describe, expect, it } from 'vitest'
import { fakeApiKeys } from '../../../test/support/fake-api-keys.js'
import { fakeClock } from '../../../test/support/fake-clock.js'
import { realSecrets } from '../../../test/support/fake-secrets.js'
import type { ApiKeyStore } from '../../domain/api-key.js'
import { authenticateKey } from './authenticate-key.js'
import { createApiKey } from './create-api-key.js'

/** A store that counts how often it is asked. */
const countingKeys = () => {
  const apiKeys = fakeApiKeys()
  const asked = { find: 0, touch: 0 }
  const counting: ApiKeyStore = {
    ...apiKeys,
    findByHash(hash) {
      asked.find++
      return apiKeys.findByHash(hash)
    },
    touch(id, at) {
      asked.touch++
      return apiKeys.touch(id, at)
    },
  }
  return { apiKeys: counting, asked }
}

const suiteLog = { info: () => {}, warn: () => {}, error: () => {} }

const someDeps = () => ({ ...countingKeys(), secrets: realSecrets(), clock: fakeClock(), log: suiteLog })

describe('an API key', () => {
  let deps = someDeps()
  beforeEach(() => {
    deps = someDeps()
  })
  const created = () => createApiKey(deps)({ name: 'Council survey', scopes: ['intake'], createdBy: 'someone' })

  it('is 256 random bits behind a prefix, and is not what is kept', async () => {
    const { key } = await created()
    expect(key).toMatch(/^esk_[\w-]{43}$/)
    expect(JSON.stringify(await deps.apiKeys.list())).not.toContain(key)
  })

  it('opens the door for the system it was made for', async () => {
    const { apiKey, key } = await created()
    expect(await authenticateKey(deps)(key)).toEqual(apiKey)
  })

  it('that nobody made opens nothing, and one without the prefix is not even looked up', async () => {
    const authenticate = authenticateKey(deps)
    expect(await authenticate('esk_made-up')).toBeNull()
    expect(await authenticate('made-up')).toBeNull()
    expect(deps.asked.find).toBe(1)
  })

  it('is looked up once in five seconds however often it is used', async () => {
    const { key } = await created()
    const authenticate = authenticateKey(deps)
    for (let call = 0; call < 100; call++) await authenticate(key)
    expect(deps.asked.find).toBe(1)
    deps.clock.pass(5)
    await authenticate(key)
    expect(deps.asked.find).toBe(2)
  })

  it('stops opening anything within five seconds of being revoked', async () => {
    const { apiKey, key } = await created()
    const authenticate = authenticateKey(deps)
    await authenticate(key)
    await deps.apiKeys.revoke(apiKey.id, deps.clock.now())
    deps.clock.pass(5)
    expect(await authenticate(key)).toBeNull()
  })

  it('has its last use noted at most once a minute', async () => {
    const { key } = await created()
    const authenticate = authenticateKey(deps)
    await authenticate(key)
    deps.clock.pass(59)
    await authenticate(key)
    expect(deps.asked.touch).toBe(1)
    deps.clock.pass(1)
    await authenticate(key)
    expect(deps.asked.touch).toBe(1)
    deps.clock.pass(5)
    await authenticate(key)
    expect(deps.asked.touch).toBe(2)
  })

  it('still works when its use cannot be noted', async () => {
    const { key } = await created()
    const broken = { ...deps.apiKeys, touch: () => Promise.reject(new Error('down')) }
    expect(await authenticateKey({ ...deps, apiKeys: broken })(key)).not.toBeNull()
  })
})
