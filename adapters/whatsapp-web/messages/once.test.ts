import { describe, expect, it } from 'vitest'
import { createOnce } from './once.js'

const counting = () => {
  const work = {
    times: 0,
    async run() {
      work.times += 1
    },
  }
  return work
}

describe('what is done once', () => {
  it('is not done again after it has succeeded', async () => {
    const [once, work] = [createOnce(), counting()]
    await once('a key', work.run)
    await once('a key', work.run)
    await once('another key', work.run)
    expect(work.times).toBe(2)
  })

  it('is waited for by all who ask while it is under way', async () => {
    const [once, work] = [createOnce(), counting()]
    await Promise.all([once('a key', work.run), once('a key', work.run)])
    expect(work.times).toBe(1)
  })

  it('is done again after it has failed', async () => {
    const [once, work] = [createOnce(), counting()]
    await expect(once('a key', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    await once('a key', work.run)
    expect(work.times).toBe(1)
  })

  it('is forgotten after many others, so that memory has an end', async () => {
    const [once, work] = [createOnce(2), counting()]
    for (const key of ['a', 'b', 'c', 'a']) await once(key, work.run)
    expect(work.times).toBe(4)
  })
})
