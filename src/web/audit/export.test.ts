import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../../test/support/read-export.js'
import { signedIn } from '../../../test/support/signed-in.js'

const exported = async () => {
  const all = await signedIn({ roles: ['safeguarding-lead'], name: 'Ann Lee' })
  const { audit } = all.deps
  await audit.note({ by: 'key:1', what: 'api-opened-record', about: 'ABCD-EFGH' })
  await audit.note({ by: 'command-line', what: 'took-out-records', detail: { format: 'csv', messages: 3 } })
  const { body } = await all.browser.get('/audit/export.csv').responseType('blob').expect(200)
  return { ...all, rows: readCsv(body) }
}

describe('the audit log as a file', () => {
  it('has every line from the first, that of taking it out too, with names and codes', async () => {
    const { rows, person, deps } = await exported()
    const kept = await deps.audit.after(0, 100)
    expect(rows.slice(1).map(([line]) => Number(line))).toEqual(kept.map(({ number }) => number))
    expect(rows.slice(1).map(row => row.slice(2, 8))).toEqual([
      ['Ann Lee', 'Signed in', person.id, 'signed-in', '', ''],
      ['', 'Another system read a record', 'key:1', 'api-opened-record', 'ABCD-EFGH', ''],
      ['', 'Took a list out as a file', 'command-line', 'took-out-records', '', '{"format":"csv","messages":3}'],
      ['Ann Lee', 'Took the audit log out as a file', person.id, 'took-out-log', '', ''],
    ])
  })

  it('can be checked line by line by whoever has the key, as docs/audit-log.md says', async () => {
    const { rows } = await exported()
    // The key of the tests is none: the fake log hashes without one.
    const sealOf = (text: string) => createHash('sha256').update(text).digest('hex')
    let before: string | null = null
    for (const [line, at, , , by, what, about, details, seal] of rows.slice(1)) {
      const parts = [before, Number(line), at, by, what, about || null, details ? JSON.parse(details) : null]
      expect(sealOf(JSON.stringify(parts))).toBe(seal)
      before = seal ?? null
    }
    expect(rows.length).toBe(5)
  })
})
