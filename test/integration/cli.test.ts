import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase } from '../support/engines.js'
import { readCsv } from '../support/read-export.js'

/** The commands as people type them: `npx earshot ...` runs bin/earshot.mjs over the built product. */
let environment: Record<string, string>
let drop: () => Promise<void>
let dataDir: string

beforeAll(async () => {
  const fresh = await freshDatabase()
  drop = fresh.drop
  dataDir = await mkdtemp(path.join(tmpdir(), 'earshot-cli-'))
  environment = { DATABASE_URL: fresh.url, EARSHOT_DATA: dataDir }
})
afterAll(async () => {
  await drop()
  await rm(dataDir, { recursive: true, force: true })
})

const earshot = async (args: string[], input: string | Buffer = '') => {
  const child = spawn(process.execPath, ['bin/earshot.mjs', ...args], { env: { ...process.env, ...environment } })
  const output = { stdout: '', stderr: '' }
  child.stdout.on('data', chunk => {
    output.stdout += chunk
  })
  child.stderr.on('data', chunk => {
    output.stderr += chunk
  })
  child.stdin.end(input)
  const [code] = await once(child, 'close')
  const lines = output.stdout.trim()
    ? output.stdout
        .trim()
        .split('\n')
        .map(line => JSON.parse(line))
    : []
  return { code, lines, said: output.stderr }
}

describe('earshot tag', () => {
  it('answers each line in the promised shape', async () => {
    const input = [
      { id: 'a', text: 'We waited over a year for the EHCP and nobody at the council rings back.' },
      { id: 'b', text: 'Thank you to the speech therapist in Redditch, she was brilliant 😀' },
    ]
    const { code, lines } = await earshot(['tag'], input.map(line => JSON.stringify(line)).join('\n'))
    expect(code).toBe(0)
    expect(lines.map(line => line.id)).toEqual(['a', 'b'])
    expect(lines[0]).toEqual({
      id: 'a',
      language: 'en',
      themes: expect.arrayContaining([
        { id: 'ehcp-timeliness', confidence: expect.any(Number), evidence: [expect.any(String)] },
      ]),
      services: expect.arrayContaining(['la-send-team']),
      needs: [],
      phase: null,
      area: null,
      sentiment: -1,
      kind: 'experience',
      safeguarding: { level: 'none', evidence: [] },
    })
    expect(lines[1]).toMatchObject({ area: 'redditch', kind: 'thanks', services: ['speech-therapy'] })
  })

  it('goes on after a line it cannot read, and says so by its exit code', async () => {
    const { code, lines } = await earshot(
      ['tag'],
      '{"id":1,"text":"hello"}\nnonsense\n{"id":3}\n{"id":4,"text":"bye"}\n',
    )
    expect(code).toBe(1)
    expect(lines.map(line => line.ok ?? true)).toEqual([true, false, false, true])
  })
})

describe('earshot, when its reader has enough', () => {
  it('stops without a complaint', async () => {
    const child = spawn(process.execPath, ['bin/earshot.mjs', 'tag'], { env: { ...process.env, ...environment } })
    let said = ''
    child.stderr.on('data', chunk => {
      said += chunk
    })
    child.stdin.on('error', () => undefined)
    child.stdout.once('data', () => child.stdout.destroy())
    child.stdin.end('{"id":1,"text":"We waited a year for the plan."}\n'.repeat(5000))
    const [code] = await once(child, 'close')
    expect([code, said]).toEqual([0, ''])
  })
})

describe('earshot redact', () => {
  it('gives the text with names and numbers hidden, and where they stood', async () => {
    const text = '😀 My son Jacob Smith, call me on 07700 900123'
    const { code, lines } = await earshot(['redact'], JSON.stringify({ id: 7, text }))
    expect(code).toBe(0)
    expect(lines[0].id).toBe(7)
    expect(lines[0].text).not.toMatch(/Jacob|Smith|07700/)
    const stood = lines[0].findings.map(({ start, end }: { start: number; end: number }) => text.slice(start, end))
    expect(stood).toEqual(['Jacob Smith', '07700 900123'])
  })
})

describe('earshot classifier', () => {
  it('learns from a table and gives its labels to other texts', async () => {
    const places = ['Redditch', 'Stafford', 'Evesham', 'Leek', 'Malvern', 'Stone', 'Pershore', 'Tamworth']
    const rows = places.flatMap(place => [
      `"The taxi was late, in ${place}";1;0`,
      `The therapist in ${place} helped;;1`,
    ])
    const [data, model] = [path.join(dataDir, 'coded.csv'), path.join(dataDir, 'model')]
    await writeFile(data, `\ufeffComment;Transport;Therapy\r\n${rows.join('\r\n')}\r\n`)
    const trained = await earshot(['classifier', 'train', '--data', data, '--text', 'Comment', '--model', model])
    expect(trained.code).toBe(0)
    expect(trained.lines.map(({ label, examples }) => [label, examples])).toEqual([
      ['Transport', 8],
      ['Therapy', 8],
      [undefined, undefined],
    ])
    expect(trained.said).toContain('Texts to learn from: 16. Labels: 2.')
    const { code, lines } = await earshot(
      ['classifier', 'predict', '--model', model],
      '{"id":1,"text":"A taxi was late"}',
    )
    expect(code).toBe(0)
    expect(lines).toEqual([
      { id: 1, labels: ['Transport'], scores: { Transport: expect.any(Number), Therapy: expect.any(Number) } },
    ])
  })

  it.each([
    ['a file that is not there', ['train', '--data', 'nowhere.csv', '--text', 'x', '--model', 'm'], 1],
    ['nothing', [], 2],
  ])('says what to do when it is given %s', async (_what, args, expected) => {
    const { code, lines, said } = await earshot(['classifier', ...args])
    expect([code, lines]).toEqual([expected, []])
    expect(said).toMatch(/Check its name and folder|--text COLUMN/)
  })
})

describe('earshot transcribe', () => {
  it('writes down each file, and says per file what cannot be heard', async () => {
    const files = ['pico_d02.ogg', 'edge_silence_6s.ogg', 'edge_text_renamed.ogg', 'not-there.ogg'].map(
      file => `test/fixtures/voice/${file}`,
    )
    const { code, lines } = await earshot(['transcribe', ...files])
    expect(code).toBe(1)
    expect(lines.map(line => line.file)).toEqual(files)
    expect(lines[0]).toMatchObject({
      ok: true,
      speech: true,
      language: 'en',
      engine: 'moonshine',
      text: expect.stringContaining('therapist'),
    })
    expect(lines[0].segments[0]).toEqual({
      start: expect.any(Number),
      end: expect.any(Number),
      text: expect.any(String),
      confidence: expect.any(Number),
    })
    expect(lines[1]).toMatchObject({ ok: true, speech: false, text: '' })
    expect(lines[2]).toMatchObject({ ok: false, error: { code: 'recording-unreadable', message: expect.any(String) } })
    expect(lines[3]).toMatchObject({ ok: false })
  })
})

describe('earshot key', () => {
  it('makes a key that is shown once', async () => {
    const { code, lines, said } = await earshot(['key', 'create', '--name', 'Survey', '--scope', 'intake,read'])
    expect(code).toBe(0)
    expect(lines).toEqual([
      {
        id: expect.any(String),
        name: 'Survey',
        scopes: ['intake', 'read'],
        key: expect.stringMatching(/^esk_[\w-]{43}$/),
      },
    ])
    expect(said).toContain('shown this once')
  })

  it.each([
    ['no name', ['--scope', 'read'], 'name'],
    ['a scope that does not exist', ['--name', 'x', '--scope', 'everything'], 'everything'],
    ['an option that does not exist', ['--nmae', 'x'], 'earshot key create'],
  ])('says what is wrong with %s', async (_name, args, word) => {
    const { code, lines, said } = await earshot(['key', 'create', ...args])
    expect([code, lines]).toEqual([2, []])
    expect(said).toContain(word)
  })
})

describe('earshot user', () => {
  it('invites somebody who is not here yet, and lists who is', async () => {
    const invite = ['user', 'invite', '--name', 'Bo Ray', '--email', 'Bo@example.org', '--role', 'reviewer']
    const { code, lines } = await earshot(invite)
    expect(code).toBe(0)
    expect(lines).toEqual([{ email: 'bo@example.org', link: expect.stringMatching(/\/join\/[\w-]{43}$/) }])
    expect(await earshot(invite)).toMatchObject({ code: 1, lines: [] })
    expect(await earshot(['user', 'list'])).toMatchObject({ code: 0, lines: [] })
  })

  it('leaves a line in the audit log, as does a key that is made', async () => {
    await earshot(['user', 'list'])
    await earshot(['key', 'create', '--name', 'Website', '--scope', 'intake'])
    const client = new pg.Client(environment.DATABASE_URL)
    await client.connect()
    const { rows } = await client
      .query("SELECT what FROM audit_entry WHERE by = 'command-line' ORDER BY number DESC LIMIT 2")
      .finally(() => client.end())
    expect(rows).toEqual([{ what: 'made-key' }, { what: 'opened-people' }])
  })

  it('says how when it is asked for nothing it can do', async () => {
    const { code, said } = await earshot(['user', 'reset'])
    expect(code).toBe(2)
    expect(said).toContain('earshot user reset --email')
  })
})

describe('earshot, misused', () => {
  it.each([
    [['nonsense'], 2],
    [['transcribe'], 2],
    [['--help'], 0],
    [['tag', '--help'], 0],
    [[], 0],
  ])('%j ends with %d and says how', async (args, expected) => {
    const { code, lines, said } = await earshot(args)
    expect([code, lines]).toEqual([expected, []])
    expect(said).toContain('earshot')
  })

  it('a wrong setting is told plainly', async () => {
    environment.PORT = 'abc'
    environment.TRANSCRIBER = 'google'
    const { code, said } = await earshot(['transcribe', 'x.ogg'])
    delete environment.PORT
    delete environment.TRANSCRIBER
    expect(code).toBe(1)
    expect(said).toContain('PORT')
  })
})

describe('earshot export', () => {
  it('writes the table beside a running server, and leaves a line in the audit log', async () => {
    const out = path.join(dataDir, 'list.csv')
    const { code, lines, said } = await earshot(['export', '--filter', 'channel=web', '--out', out])
    expect({ code, lines }).toEqual({ code: 0, lines: [{ file: out, format: 'csv' }] })
    expect(said).toContain('0 messages.')
    expect(readCsv(await readFile(out))[0]?.slice(0, 2)).toEqual(['Reference', 'Received'])
    const client = new pg.Client(environment.DATABASE_URL)
    await client.connect()
    const { rows } = await client
      .query("SELECT by FROM audit_entry WHERE what = 'took-out-records'")
      .finally(() => client.end())
    expect(rows).toEqual([{ by: 'command-line' }])
  })

  it('refuses a filter of which it does not know every part', async () => {
    const { code, lines } = await earshot(['export', '--filter', 'chanel=web', '--out', path.join(dataDir, 'no.csv')])
    expect({ code, lines }).toEqual({ code: 2, lines: [] })
  })
})
