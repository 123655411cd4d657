import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { aTypist } from '../../../test/support/a-typed-pile.js'
import { serialOf } from '../../domain/surveys/serial.js'
import { paths } from '../paths.js'
import { inTurn } from './in-turn.js'

describe('messages about one sheet', () => {
  it('are worked on in the order in which they came, so that a late one brings nothing back that was not to be kept', async () => {
    const { browser, batch, person, deps } = await aTypist()
    const address = paths.pileSheet(batch.id, randomUUID())
    const send = (revision: number, typed: object, finished: boolean) =>
      browser.put(address).send({ by: person.id, serial: serialOf(1), revision, typed, finished })
    const { find } = deps.responses
    let isFirst = true
    deps.responses.find = async id => {
      const isSlow = isFirst
      isFirst = false
      if (isSlow) await new Promise(resolve => setTimeout(resolve, 50))
      return find(id)
    }
    const [, last] = await Promise.all([
      send(1, { plan: '1' }, false),
      send(2, { plan: '1', 'consent:keep': '2' }, true),
    ])
    expect(last.body).toEqual({ outcome: 'not-kept' })
    expect(await deps.responses.ofBatch(batch.id)).toEqual([])
  })

  it('do not wait for other sheets, nor for ever behind one that failed', async () => {
    const oneByOne = inTurn()
    const never = oneByOne('a', () => new Promise(() => {}))
    await expect(oneByOne('b', async () => 'b')).resolves.toBe('b')
    await expect(oneByOne('c', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    await expect(oneByOne('c', async () => 'c')).resolves.toBe('c')
    expect(never).toBeInstanceOf(Promise)
  })
})
