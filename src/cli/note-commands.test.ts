import { beforeEach, describe, expect, it } from 'vitest'
import { aPerson } from '../../test/support/builders.js'
import { fakeAudit } from '../../test/support/fake-audit.js'
import { fakeClock } from '../../test/support/fake-clock.js'
import { fakePeople } from '../../test/support/fake-people.js'
import { noteCommands } from './note-commands.js'
import type { UserCommands } from './user.js'

const done: string[] = []
const commands: UserCommands = {
  list: async () => [],
  invite: async ({ email }) => ({ email, link: '/join/x' }),
  reset: async email => ({ email, link: '/new-password/x' }),
  async end(email) {
    done.push(email)
    return { email, outcome: 'ended' }
  },
}
const ann = aPerson({ email: 'ann@example.org' })

const people = fakePeople()
const audit = fakeAudit(fakeClock())
beforeEach(async () => {
  await people.create(ann, 'hash', new Date())
})

describe('a command about people', () => {
  it('leaves a line that names whom it was about by their id, and nothing that was typed', async () => {
    const noted = noteCommands(commands, { audit, people })
    await noted.list()
    await noted.invite({ name: 'Bo Ray', email: 'bo@example.org', roles: ['volunteer'] })
    await noted.reset(' Ann@Example.org', false)
    await noted.end('ann@example.org')
    await noted.end('nobody@example.org')
    const lines = await audit.after(0, 10)
    expect(lines.map(({ by, what, about }) => [by, what, about])).toEqual([
      ['command-line', 'opened-people', undefined],
      ['command-line', 'invited', undefined],
      ['command-line', 'made-password-link', ann.id],
      ['command-line', 'ended-access', ann.id],
      ['command-line', 'ended-access', undefined],
    ])
    expect(JSON.stringify(lines)).not.toContain('example.org')
  })

  it('does nothing when it cannot be written down', async () => {
    const broken = { note: () => Promise.reject(new Error('no database')) }
    const before = [...done]
    await expect(noteCommands(commands, { audit: broken, people }).end('ann@example.org')).rejects.toThrow()
    expect(done).toEqual(before)
  })
})
