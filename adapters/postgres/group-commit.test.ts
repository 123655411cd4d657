import { describe, expect, it, vi } from 'vitest'
import { groupCommit } from './group-commit.js'

const options = { most: 10, lanes: 1, isShared: (error: unknown) => error instanceof RangeError }

describe('a group commit', () => {
  it('gives everybody the answer to their own item', async () => {
    const double = groupCommit(async (items: number[]) => items.map(item => item * 2), options)
    expect(await Promise.all([1, 2, 3].map(double))).toEqual([2, 4, 6])
  })

  it('those who come while a commit is under way share the next one', async () => {
    const commit = vi.fn(async (items: number[]) => items)
    const add = groupCommit(commit, options)
    const first = add(1)
    await vi.waitFor(() => expect(commit).toHaveBeenCalledTimes(1))
    await Promise.all([first, ...[2, 3, 4].map(add)])
    expect(commit.mock.calls.map(([items]) => items)).toEqual([[1], [2, 3, 4]])
  })

  it('never puts more together than it may', async () => {
    const commit = vi.fn(async (items: number[]) => items)
    await Promise.all(Array.from({ length: 25 }, (_, item) => item).map(groupCommit(commit, options)))
    expect(commit.mock.calls.map(([items]) => items.length)).toEqual([10, 10, 5])
  })

  it('one bad item does not take its neighbours with it', async () => {
    const add = groupCommit(async (items: number[]) => {
      if (items.includes(13)) throw new Error('unlucky')
      return items
    }, options)
    const outcomes = await Promise.allSettled([12, 13, 14].map(add))
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  })

  it('a failure that is everybody’s is told to everybody at once', async () => {
    const commit = vi.fn(async () => Promise.reject(new RangeError('no connection')))
    const outcomes = await Promise.allSettled([1, 2, 3].map(groupCommit<number, number>(commit, options)))
    expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true)
    expect(commit).toHaveBeenCalledTimes(1)
  })
})
