import { describe, expect, it } from 'vitest'
import { type UserCommands, user } from './user.js'

const ann = {
  id: '1',
  name: 'Ann Lee',
  email: 'ann@example.org',
  roles: ['administrator' as const],
  lastDay: null,
  access: true,
  secondFactor: false,
}

/** Runs the command beside one administrator, and gives what it answered. */
const run = async (args: string[], overrides: Partial<UserCommands> = {}) => {
  const lines: unknown[] = []
  const said: string[] = []
  const commands: UserCommands = {
    list: async () => [ann],
    invite: async ({ email }) => ({ email, link: '/join/x' }),
    reset: async email => ({ email, link: '/new-password/x' }),
    end: async email => ({ email, outcome: 'ended' }),
    ...overrides,
  }
  const code = await user(args, {
    open: work => work(commands),
    write: async line => void lines.push(JSON.parse(line)),
    say: words => void said.push(words),
  })
  return { code, lines, said: said.join('\n') }
}

describe('earshot user', () => {
  it('lists people, one a line', async () => {
    expect(await run(['list'])).toMatchObject({ code: 0, lines: [ann] })
  })

  it('invites with several roles and gives the link', async () => {
    const given: unknown[] = []
    const invite: UserCommands['invite'] = async asked => {
      given.push(asked)
      return { email: asked.email, link: '/join/x' }
    }
    const args = ['invite', '--name', 'Bo Ray', '--email', 'bo@example.org', '--role', 'volunteer, reviewer']
    const { code, lines } = await run(args, { invite })
    expect([code, lines]).toEqual([0, [{ email: 'bo@example.org', link: '/join/x' }]])
    expect(given).toEqual([{ name: 'Bo Ray', email: 'bo@example.org', roles: ['volunteer', 'reviewer'] }])
  })

  it('makes a link for a new password, with a lost phone or without', async () => {
    const asked: boolean[] = []
    const reset: UserCommands['reset'] = async (email, lostPhone) => {
      asked.push(lostPhone)
      return { email, link: '/new-password/x' }
    }
    await run(['reset', '--email', 'ann@example.org'], { reset })
    await run(['reset', '--email', 'ann@example.org', '--lost-phone'], { reset })
    expect(asked).toEqual([false, true])
  })

  it.each([
    ['reset', { reset: async () => null }],
    ['end', { end: async () => null }],
  ])('%s fails for an address that nobody has', async (command, overrides) => {
    const { code, lines, said } = await run([command, '--email', 'nobody@example.org'], overrides)
    expect([code, lines]).toEqual([1, []])
    expect(said).toContain('Nobody with this address')
  })

  it('does not end the last administrator', async () => {
    const end: UserCommands['end'] = async email => ({ email, outcome: 'last-administrator' })
    const { code, said } = await run(['end', '--email', 'ann@example.org'], { end })
    expect(code).toBe(1)
    expect(said).toContain('Nothing was changed')
  })

  it.each([
    [[]],
    [['dance']],
    [['list', 'twice']],
    [['invite', '--name', 'Bo']],
    [['invite', '--name', 'Bo', '--email', 'bo@example.org, eve@example.org', '--role', 'reviewer']],
    [['invite', '--name', 'Bo', '--email', 'bo@example.org', '--role', 'king']],
    [['invite', '--name', 'Bo', '--email', 'bo@example.org']],
    [['reset']],
    [['end', '--emial', 'x']],
  ])('%j ends with 2 and says how', async args => {
    const { code, lines, said } = await run(args)
    expect([code, lines]).toEqual([2, []])
    expect(said).toContain('earshot user reset --email')
  })
})
