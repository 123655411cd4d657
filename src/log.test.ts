import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLog, warningAloud } from './log.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'earshot-log-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a log that warns aloud', () => {
  it('says warnings to the person who starts the program, and writes down everything', async () => {
    const file = path.join(folder, 'log')
    const said: string[] = []
    const log = warningAloud(createLog('info', file), words => void said.push(words))
    log.info({}, 'one')
    log.warn({}, 'two')
    log.error({}, 'three')
    await expect.poll(() => messagesIn(file)).toEqual(['one', 'two', 'three'])
    expect(said).toEqual(['two'])
  })
})

// ---------------------------------------------------------------------------------------------------------------------

const messagesIn = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line).msg)
