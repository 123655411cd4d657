import { describe, expect, it } from 'vitest'
import { healthOf } from './line-health.js'

const seenAt = '2026-11-21T10:00:00.000Z'
const secondsOn = (seconds: number) => new Date(Date.parse(seenAt) + seconds * 1000)
const connected = { state: 'connected', problem: null, driver: 'telegram', seenAt } as const

describe('how a line is', () => {
  it('is what its holder said, while it is heard of', () => {
    expect(healthOf(connected, secondsOn(180))).toEqual({ state: 'connected', problem: null })
  })

  it('is trouble once its holder was not heard of for three minutes', () => {
    expect(healthOf(connected, secondsOn(181))).toEqual({ state: 'trouble', problem: 'not-heard-of' })
  })

  it('gives the Cloud API longer, whose account is asked every five minutes', () => {
    expect(healthOf({ ...connected, driver: 'whatsapp-cloud' }, secondsOn(800)).state).toBe('connected')
    expect(healthOf({ ...connected, driver: 'whatsapp-cloud' }, secondsOn(1000)).state).toBe('trouble')
  })

  it('goes on saying that its holder keeps crashing, which is more than that it is silent', () => {
    const crashed = { ...connected, state: 'trouble', problem: 'keeps-crashing' } as const
    expect(healthOf(crashed, secondsOn(9999))).toEqual({ state: 'trouble', problem: 'keeps-crashing' })
  })

  it('stays off when it was switched off', () => {
    expect(healthOf({ ...connected, state: 'off' }, secondsOn(9999))).toEqual({ state: 'off', problem: null })
  })
})
