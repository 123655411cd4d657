import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AskedSheets, surveyPrint } from './survey-print.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'earshot-print-'))
})
afterAll(() => rm(folder, { recursive: true }))

const run = async (...args: string[]) => {
  const heard = { asked: [] as AskedSheets[], lines: [] as string[], words: [] as string[] }
  async function* pieces() {
    yield Buffer.from('%PDF-')
  }
  const code = await surveyPrint(args, {
    open: work =>
      work({
        async sheets(asked) {
          heard.asked.push(asked)
          if (asked.code === 'no-such') return null
          return { serials: asked.count ? ['00013', '00027'] : 'copy', pieces: pieces() }
        },
      }),
    write: async line => void heard.lines.push(line),
    say: words => void heard.words.push(words),
  })
  return { code, ...heard }
}

describe('earshot survey print', () => {
  it('writes numbered sheets into a file and says which numbers they have', async () => {
    const out = path.join(folder, 'sheets.pdf')
    const { code, asked, lines } = await run('print', 'year', '--style', 'easy-read', '--count', '2', '--out', out)
    expect(code).toBe(0)
    expect(asked).toEqual([expect.objectContaining({ code: 'year', style: 'easy-read', language: 'en', count: 2 })])
    expect(JSON.parse(lines.join())).toEqual({ file: out, sheets: 2, from: '00013', to: '00027' })
    expect(await readFile(out, 'utf8')).toBe('%PDF-')
  })

  it('prints one sheet to copy when no number of sheets is said', async () => {
    const out = path.join(folder, 'copy.pdf')
    const { asked, lines } = await run('print', 'year', '--out', out)
    expect(asked).toEqual([expect.objectContaining({ style: 'usual', count: null })])
    expect(JSON.parse(lines.join())).toEqual({ file: out, sheets: 1 })
  })

  it('says so when there is no such survey', async () => {
    const { code, words } = await run('print', 'no-such', '--out', path.join(folder, 'none.pdf'))
    expect(code).toBe(1)
    expect(words.join()).toContain('No survey has the code "no-such"')
  })

  it.each([
    [['print', 'year']],
    [['print', '--out', 'x.pdf']],
    [['print', 'year', '--out', 'x.pdf', '--style', 'tiny']],
    [['print', 'year', '--out', 'x.pdf', '--count', '0']],
    [['print', 'year', '--out', 'x.pdf', '--count', 'many']],
    [['draw', 'year', '--out', 'x.pdf']],
    [['print', 'year', 'twice', '--out', 'x.pdf']],
  ])('explains itself when it is asked wrongly: %j', async args => {
    const { code, asked, words } = await run(...args)
    expect(code).toBe(2)
    expect(asked).toEqual([])
    expect(words.join()).toContain('Say: earshot survey print')
  })
})
