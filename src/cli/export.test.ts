import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { allOf } from '../../test/support/read-export.js'
import { type AskedExport, type ExportCommands, exportTable } from './export.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'earshot-export-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function* pieces(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('Reference\r\n')
  yield Buffer.from('ABCD-EFGH\r\n')
}

async function* breaking(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('Reference\r\n')
  throw new Error('the database is gone')
}

/** Runs the command beside an inbox with one record, and gives what it answered and was asked for. */
const run = async (args: string[], overrides: Partial<ExportCommands> = {}) => {
  const asked: AskedExport[] = []
  const lines: unknown[] = []
  const said: string[] = []
  const output = new PassThrough()
  const commands: ExportCommands = {
    async table(wanted) {
      asked.push(wanted)
      return { count: { n: 1, exact: true }, pieces: pieces() }
    },
    ...overrides,
  }
  const code = await exportTable(args, {
    open: work => work(commands),
    write: async line => void lines.push(JSON.parse(line)),
    output,
    say: words => void said.push(words),
  })
  output.end()
  return { code, asked, lines, said: said.join('\n'), output: (await allOf(output)).toString() }
}

describe('earshot export', () => {
  it('writes the list into a file that only its owner reads', async () => {
    const out = path.join(folder, 'list.csv')
    const { code, asked, lines, said } = await run(['--filter', 'theme=transport', '--out', out])
    expect(code).toBe(0)
    expect(asked).toEqual([{ format: 'csv', filter: 'theme=transport', safeguarding: false, out }])
    expect(lines).toEqual([{ file: out, format: 'csv' }])
    expect(await readFile(out, 'utf8')).toBe('Reference\r\nABCD-EFGH\r\n')
    expect(said).toContain('1 messages.')
  })

  it('writes to standard output, where nothing else goes then', async () => {
    const { output, lines } = await run(['--out', '-'])
    expect([output, lines]).toEqual(['Reference\r\nABCD-EFGH\r\n', []])
  })

  it.each([
    [['--out', 'list.xlsx'], 'xlsx'],
    [['--out', 'list'], 'csv'],
    [['--out', 'list.txt', '--format', 'xlsx'], 'xlsx'],
  ])('%j is of the kind %s', async (args, format) => {
    const outside = args.map(arg => (arg.startsWith('list') ? path.join(folder, arg) : arg))
    expect((await run(outside)).asked[0]?.format).toBe(format)
  })

  it('takes what is with the safeguarding lead only when told to', async () => {
    expect((await run(['--out', '-', '--with-safeguarding'])).asked[0]?.safeguarding).toBe(true)
  })

  it.each([[[]], [['--out', 'x', '--format', 'pdf']], [['--out', 'x', '--colour']], [['x']]])(
    'says how it is used instead of guessing: %j',
    async args => {
      const { code, asked, said } = await run(args)
      expect([code, asked]).toEqual([2, []])
      expect(said).toContain('earshot export --out FILE')
    },
  )

  it('writes nothing for a filter that it does not know', async () => {
    const { code, said } = await run(['--out', path.join(folder, 'list.csv')], { table: async () => null })
    expect(code).toBe(2)
    expect(said).toContain('does not know every part of this filter')
    expect(await readdir(folder)).toEqual([])
  })

  it('leaves no half file behind when it breaks', async () => {
    const table = async () => ({ count: { n: 1, exact: true }, pieces: breaking() })
    await expect(run(['--out', path.join(folder, 'list.csv')], { table })).rejects.toThrow('the database is gone')
    expect(await readdir(folder)).toEqual([])
  })
})
