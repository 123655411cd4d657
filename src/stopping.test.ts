import { describe, expect, it } from 'vitest'
import { suiteLog } from '../test/support/suite-log.js'
import { stopAll } from './stopping.js'

describe('stopping the parts', () => {
  it('the last that was started goes first', async () => {
    const order: string[] = []
    await stopAll([() => void order.push('database'), () => void order.push('web')], suiteLog)
    expect(order).toEqual(['web', 'database'])
  })

  it.each([
    ['fails', () => Promise.reject(new Error('gone'))],
    ['throws', () => throwing()],
    ['never ends', () => new Promise<void>(() => undefined)],
  ])('one that %s keeps no other from its turn', async (_how, broken) => {
    const order: string[] = []
    await stopAll([() => void order.push('database'), broken], suiteLog, 1)
    expect(order).toEqual(['database'])
  })
})

// ---------------------------------------------------------------------------------------------------------------------

const throwing = (): never => {
  throw new Error('gone')
}
