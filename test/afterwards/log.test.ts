import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { suiteLogFile } from '../support/suite-log.js'

/**
 * Runs after all other tests and searches everything that the product logged during them: thousands of lines from intake,
 * workers, sign-in and crashes. It goes by what may stand there, not by a list of what may not.
 */
const text = readFileSync(suiteLogFile, 'utf8')
const lines = text.trimEnd().split('\n')
const entries = lines.map(line => JSON.parse(line) as Record<string, unknown>)

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const CODE = /^[a-z][a-z-]{0,40}$/
const CAPITAL_CODE = /^[A-Z0-9_]{1,40}$/

/** Every field that a line may have, and what its value may look like. */
const ALLOWED: Record<string, (value: unknown) => boolean> = {
  level: value => ['debug', 'info', 'warn', 'error'].includes(String(value)),
  time: value => !Number.isNaN(Date.parse(String(value))),
  msg: value => sentences.has(String(value)),
  requestId: value => /^[0-9a-f]{8}$/.test(String(value)),
  method: value => CAPITAL_CODE.test(String(value)),
  // The pattern of a route as the code has it: `/experiences/:reference`, never an address that somebody asked for.
  route: value => value === 'none' || isPattern(String(value)),
  experienceId: value => UUID.test(String(value)),
  conversationId: value => UUID.test(String(value)),
  responseId: value => UUID.test(String(value)),
  apiKeyId: value => UUID.test(String(value)) || CODE.test(String(value)),
  personId: value => UUID.test(String(value)),
  error: isBareError,
  // Work that is done again and again, by the name it has in our source.
  what: value => sentences.has(String(value)) || CODE.test(String(value)),
  // The Monday of a week that was put together: a day of the calendar, nobody's.
  week: value => /^\d{4}-\d\d-\d\d$/.test(String(value)),
  // Of the machine, not of a person.
  folder: value => typeof value === 'string',
}

describe('the log of the whole suite', () => {
  it('is there, and has something to search', () => {
    expect(entries.length).toBeGreaterThan(200)
    expect(entries.some(entry => entry.msg === 'request')).toBe(true)
    expect(entries.some(entry => entry.msg === 'job done')).toBe(true)
  })

  it('holds ids, codes, counts and sentences of ours, and nothing else', () => {
    const odd = entries.flatMap(entry => Object.entries(entry).filter(([field, value]) => !isAllowed(field, value)))
    expect(odd.slice(0, 10)).toEqual([])
  })

  it.each([
    ['a phone number', /07700\s?900/],
    ['an e-mail address', /[\w.+-]+@[\w-]+\.\w+/],
    ['an API key', /esk_/],
    ['a bearer token', /bearer/i],
    ['a password', /"password"|password=/i],
    ['a one-time link', /welcome\/[\w-]{10,}/],
    ['words of a message', /waited|therapist|nobody|plan\b.*(year|rang)|bus never came/i],
    ['a connection string', /postgres(ql)?:\/\/|redis:\/\//],
  ])('holds no %s', (_name, pattern) => {
    const besideOurSentences = entries.map(({ msg: _ours, ...fields }) => JSON.stringify(fields))
    expect(besideOurSentences.filter(line => pattern.test(line)).slice(0, 3)).toEqual([])
  })
})

// ---------------------------------------------------------------------------------------------------------------------

function isAllowed(field: string, value: unknown): boolean {
  const check = ALLOWED[field]
  if (check) return check(value)
  return typeof value === 'number' || typeof value === 'boolean' || CODE.test(String(value))
}

/** Made of words that stand in our source, and of `:names` for what was asked for. The board of the queues has pages of its own. */
function isPattern(route: string): boolean {
  const words = route.split(/[/,]+/).filter(Boolean)
  const ofTheBoard = route.startsWith('/settings/')
  return words.every(word => word.startsWith(':') || segments.has(word) || (ofTheBoard && CODE.test(word)))
}

/** A name and a code; no message and no stack. */
function isBareError(value: unknown): boolean {
  const { name, code, ...more } = value as Record<string, unknown>
  const namedWell = /^[A-Za-z]{1,60}$/.test(String(name))
  const codedWell = code === undefined || CODE.test(String(code)) || CAPITAL_CODE.test(String(code))
  return namedWell && codedWell && Object.keys(more).length === 0
}

/** Every string that stands in our source: what is logged as a sentence or a route must be one of them. */
const sources = ['src', 'adapters', 'workers', 'prisma'].flatMap(folder =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts') && !file.includes('generated'))
    .map(file => readFileSync(`${folder}/${file}`, 'utf8')),
)
const literals = new Set(
  sources.flatMap(source => [...source.matchAll(/'((?:[^'\\\n]|\\.)*)'/g)].map(([, found = '']) => found)),
)
const sentences = literals
const segments = new Set(
  sources.flatMap(source => [...source.matchAll(/\/([a-z][\w.-]*)/g)].map(([, word = '']) => word)),
)
