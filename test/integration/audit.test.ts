import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createAuditTrail } from '../../adapters/postgres/audit-trail.js'
import { checkTrail } from '../../src/usecases/audit/check-trail.js'
import { describeAuditTrail } from '../contracts/audit-trail.js'
import { usingDatabase } from '../support/database.js'

const database = usingDatabase()
const key = randomBytes(32)
const clock = { now: () => new Date() }

const anEmptyTrail = async () => {
  await tamper('TRUNCATE audit_entry')
  return createAuditTrail(database().pool, key, clock)
}

/** What only the owner of the database can do, and only on purpose. */
const tamper = async (sql: string): Promise<void> => {
  await database().pool.query(
    `ALTER TABLE audit_entry DISABLE TRIGGER ALL; ${sql}; ALTER TABLE audit_entry ENABLE TRIGGER ALL`,
  )
}

describeAuditTrail('PostgreSQL', anEmptyTrail)

describe('the audit log in the database', () => {
  it.each(["UPDATE audit_entry SET by = 'somebody else'", 'DELETE FROM audit_entry', 'TRUNCATE audit_entry'])(
    'refuses %s',
    async sql => {
      const trail = await anEmptyTrail()
      await trail.note({ by: 'sam', what: 'signed-in' })
      await expect(database().pool.query(sql)).rejects.toThrow('can only be added to')
      expect(await trail.after(0, 10)).toHaveLength(1)
    },
  )

  it.each([
    ['a changed line', "UPDATE audit_entry SET by = 'another' WHERE number = 2", 2],
    ['a line taken out', 'DELETE FROM audit_entry WHERE number = 2', 2],
    [
      'two lines that changed places',
      "UPDATE audit_entry SET what = CASE what WHEN 'two' THEN 'three' ELSE 'two' END WHERE number > 1",
      2,
    ],
    [
      'a line that was put at the end',
      "INSERT INTO audit_entry VALUES (4, now(), 'sam', 'signed-in', NULL, NULL, 'x')",
      4,
    ],
  ])('tells %s, though the triggers were switched off', async (_what, sql, brokenAt) => {
    const trail = await anEmptyTrail()
    for (const what of ['one', 'two', 'three']) await trail.note({ by: 'sam', what })
    await tamper(sql)
    expect(await checkTrail(trail)()).toMatchObject({ brokenAt })
  })

  it('tells that its end was cut off, by a place that was noted down before', async () => {
    const trail = await anEmptyTrail()
    for (const what of ['one', 'two', 'three']) await trail.note({ by: 'sam', what })
    const known = await trail.head()
    await tamper('DELETE FROM audit_entry WHERE number = 3')
    expect(await checkTrail(trail)(known)).toMatchObject({ brokenAt: null, knownStands: false })
  })

  it('is one chain for processes that write at the same time', async () => {
    const trail = await anEmptyTrail()
    const processes = Array.from({ length: 8 }, () => createAuditTrail(database().pool, key, clock))
    for (let times = 0; times < 10; times++) {
      await Promise.all(processes.map(process => process.note({ by: 'sam', what: 'signed-in' })))
    }
    expect(await checkTrail(trail)()).toMatchObject({ checked: 80, brokenAt: null })
  })

  it('cannot be sealed anew without the key', async () => {
    const trail = await anEmptyTrail()
    await trail.note({ by: 'sam', what: 'opened-original' })
    const forger = createAuditTrail(database().pool, randomBytes(32), clock)
    await forger.note({ by: 'sam', what: 'opened-original' })
    expect(await checkTrail(trail)()).toMatchObject({ brokenAt: 2 })
  })
})
