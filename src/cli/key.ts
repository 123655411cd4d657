import { SCOPES, type Scope } from '../domain/api-key.js'
import type { WriteLine } from './json-lines.js'
import { readOptions, TEXT } from './read-options.js'

export interface NewKey {
  id: string
  name: string
  scopes: Scope[]
  key: string
}

export interface KeyCommandDeps {
  create(given: { name: string; scopes: Scope[]; createdBy: string }): Promise<NewKey>
  write: WriteLine
  say(words: string): void
}

/** `earshot key create --name NAME --scope intake,read`. @returns the exit code */
export const key = async (args: string[], { create, write, say }: KeyCommandDeps): Promise<number> => {
  const asked = readArguments(args)
  if ('problem' in asked) {
    say(asked.problem)
    return 2
  }
  await write(JSON.stringify(await create({ ...asked, createdBy: 'command-line' })))
  say('Keep this key safe. It is shown this once.')
  return 0
}

// ---------------------------------------------------------------------------------------------------------------------

const USAGE = 'Say: earshot key create --name NAME --scope intake,read'

const readArguments = (args: string[]): { name: string; scopes: Scope[] } | { problem: string } => {
  const parsed = readOptions(args, { name: TEXT, scope: TEXT })
  if (parsed?.positionals.join(' ') !== 'create') return { problem: USAGE }
  const { name, scope = 'intake' } = parsed.values
  if (!name?.trim()) return { problem: `The key needs a name: which system will hold it? ${USAGE}` }
  const scopes = scope.split(',').map(word => word.trim())
  const unknown = scopes.filter(word => !isScope(word))
  if (unknown.length > 0)
    return { problem: `There is no scope "${unknown.join(', ')}". There are: ${SCOPES.join(', ')}.` }
  return { name: name.trim(), scopes: scopes.filter(isScope) }
}

const isScope = (word: string): word is Scope => (SCOPES as readonly string[]).includes(word)
