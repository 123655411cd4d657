import { describe, expect, it } from 'vitest'
import { isUnavailable } from './errors.js'

/** As Prisma 7 hands on what PostgreSQL said, when it has no number of its own for it. */
const fromPrisma = (code: string, originalCode: string) =>
  Object.assign(new Error('Database error'), { code, meta: { driverAdapterError: { cause: { originalCode } } } })

describe('a failure of the database', () => {
  it.each([
    ['it is shutting down', Object.assign(new Error('terminating connection'), { code: '57P01' })],
    ['it is starting up, told by Prisma', fromPrisma('P2039', '57P03')],
    ['its disk is full, told by Prisma for plain SQL', fromPrisma('P2010', '53100')],
    ['a thousand wait for it', Object.assign(new Error('Transaction API error'), { code: 'P2028' })],
    ['it does not answer', new Error('Query read timeout')],
    ['nobody listens', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
  ])('passes when %s', (_what, error) => {
    expect(isUnavailable(error)).toBe(true)
  })

  it.each([
    ['a value is wrong', fromPrisma('P2039', '22P02')],
    ['a row is there already', Object.assign(new Error('duplicate key'), { code: '23505' })],
    ['it is no error at all', 'words'],
  ])('does not pass when %s', (_what, error) => {
    expect(isUnavailable(error)).toBe(false)
  })
})
