import { z } from 'zod'
import { ROLES, type Role } from '../domain/people.js'
import type { Connected } from './connected.js'
import { FLAG, readOptions, TEXT } from './read-options.js'

/** One person as the command line tells of them. */
export interface UserLine {
  id: string
  name: string
  email: string
  roles: Role[]
  /** The last day with access, or null when no end is set. */
  lastDay: string | null
  access: boolean
  secondFactor: boolean
}

/** What is done about people. Each answers null when there is nobody, or already somebody, with this address. */
export interface UserCommands {
  list(): Promise<UserLine[]>
  invite(given: { name: string; email: string; roles: Role[] }): Promise<{ email: string; link: string } | null>
  reset(email: string, lostPhone: boolean): Promise<{ email: string; link: string } | null>
  end(email: string): Promise<{ email: string; outcome: 'ended' | 'last-administrator' } | null>
}

export type UserCommandDeps = Connected<UserCommands>

export const USER_USAGE = 'user list | invite | reset | end'

/** `earshot user ...`: people without a browser, and the way back in when the last administrator has forgotten their password. @returns the exit code */
export const user = async (args: string[], deps: UserCommandDeps): Promise<number> => {
  const asked = readArguments(args)
  if (!asked) {
    deps.say(HOW)
    return 2
  }
  return deps.open(commands => asked({ ...deps, ...commands }))
}

// ---------------------------------------------------------------------------------------------------------------------

const HOW = [
  'Say one of:',
  '  earshot user list',
  '  earshot user invite --name NAME --email ADDRESS --role volunteer,reviewer',
  '  earshot user reset --email ADDRESS [--lost-phone]',
  '  earshot user end --email ADDRESS',
  `Roles: ${ROLES.join(', ')}.`,
].join('\n')

type Opened = UserCommandDeps & UserCommands
type Asked = (opened: Opened) => Promise<number>

const readArguments = (args: string[]): Asked | null => {
  const parsed = readOptions(args, { name: TEXT, email: TEXT, role: TEXT, 'lost-phone': FLAG })
  if (parsed?.positionals.length !== 1) return null
  const { name = '', email = '', role = '', 'lost-phone': lostPhone = false } = parsed.values
  const roles = rolesIn(role)
  switch (parsed.positionals[0]) {
    case 'list':
      return listAll
    case 'invite':
      return name.trim() && z.email().safeParse(email.trim()).success && roles
        ? opened => inviteOne(opened, { name, email, roles })
        : null
    case 'reset':
      return email ? opened => resetOne(opened, email, lostPhone) : null
    case 'end':
      return email ? opened => endOne(opened, email) : null
    default:
      return null
  }
}

const listAll = async ({ list, write }: Opened): Promise<number> => {
  for (const line of await list()) await write(JSON.stringify(line))
  return 0
}

const inviteOne = async (
  { invite, write, say }: Opened,
  given: { name: string; email: string; roles: Role[] },
): Promise<number> => {
  const invited = await invite(given)
  if (!invited) return failed(say, 'Somebody with this address is a member, or is invited already.')
  await write(JSON.stringify(invited))
  say('Pass this link on. It works once, and is shown this once.')
  return 0
}

const resetOne = async ({ reset, write, say }: Opened, email: string, lostPhone: boolean): Promise<number> => {
  const made = await reset(email, lostPhone)
  if (!made) return failed(say, NOBODY)
  await write(JSON.stringify(made))
  say('Open this link and choose a new password. It works once, and is shown this once.')
  return 0
}

const endOne = async ({ end, write, say }: Opened, email: string): Promise<number> => {
  const ended = await end(email)
  if (!ended) return failed(say, NOBODY)
  await write(JSON.stringify(ended))
  return ended.outcome === 'ended' ? 0 : failed(say, LAST)
}

const NOBODY = 'Nobody with this address has access.'
const LAST = 'Nothing was changed: one administrator has to stay whose access has no end.'

const failed = (say: UserCommandDeps['say'], words: string): number => {
  say(words)
  return 1
}

/** @returns null when one of them is no role, or none was given */
const rolesIn = (role: string): Role[] | null => {
  const words = role.split(',').map(word => word.trim())
  return words.every(isRole) ? words.filter(isRole) : null
}

const isRole = (word: string): word is Role => (ROLES as readonly string[]).includes(word)
