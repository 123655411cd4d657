import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AuditEntry, AuditHead } from './audit.js'
import { firstBroken, type Mac, sealOf } from './seal.js'

const keyed =
  (key: string): Mac =>
  text =>
    createHash('sha256').update(`${key}|${text}`).digest('hex')
const mac = keyed('our key')

const chainOf = (whats: string[], seal = mac): AuditEntry[] => {
  const entries: AuditEntry[] = []
  for (const what of whats) {
    const before: AuditHead | null = entries.at(-1) ?? null
    const entry = { number: (before?.number ?? 0) + 1, at: '2026-11-22T10:00:00.000Z', by: 'somebody', what }
    entries.push({ ...entry, seal: sealOf(seal, before, entry) })
  }
  return entries
}

const whats = fc.array(fc.string({ maxLength: 8 }), { minLength: 1, maxLength: 12 })
const chainWithPlace = whats.chain(list => fc.tuple(fc.constant(chainOf(list)), fc.nat({ max: list.length - 1 })))

describe('the seals of the audit log', () => {
  it('fit when nothing was touched', () => {
    fc.assert(fc.property(whats, list => firstBroken(mac, chainOf(list), null) === null))
  })

  it('tell the line that was changed', () => {
    const changes: Partial<AuditEntry>[] = [
      { what: 'something else' },
      { by: 'another' },
      { at: '2026-11-22T10:00:00.001Z' },
      { about: 'ABCD-EFGH' },
      { detail: { count: 1 } },
      { seal: 'made up' },
    ]
    fc.assert(
      fc.property(chainWithPlace, fc.constantFrom(...changes), ([chain, place], change) => {
        const touched = chain.map((entry, index) => (index === place ? { ...entry, ...change } : entry))
        return firstBroken(mac, touched, null) === place + 1
      }),
    )
  })

  it('tell the line that was taken out, unless it was the last one', () => {
    fc.assert(
      fc.property(chainWithPlace, ([chain, place]) => {
        const rest = chain.toSpliced(place, 1)
        return firstBroken(mac, rest, null) === (place === chain.length - 1 ? null : place + 1)
      }),
    )
  })

  it('tell a line that stood at this number in another course of the log', () => {
    const [first, ...rest] = chainOf(['signed-in', 'opened-original'])
    const other = chainOf(['signed-out', 'opened-original'])
    expect(firstBroken(mac, [...other.slice(0, 1), ...rest], null)).toBe(2)
    expect(firstBroken(mac, rest, first ?? null)).toBeNull()
  })

  it('can be checked piece by piece', () => {
    fc.assert(
      fc.property(chainWithPlace, ([chain, place]) => {
        const pieces = [chain.slice(0, place), chain.slice(place)] as const
        return firstBroken(mac, pieces[1], pieces[0].at(-1) ?? null) === null
      }),
    )
  })

  it('do not fit when all was written anew with another key', () => {
    expect(firstBroken(mac, chainOf(['opened-original'], keyed('another key')), null)).toBe(1)
  })
})
