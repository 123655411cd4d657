import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { survey } from './survey.js'
import type { SurveyFileCommandDeps, SurveyFileCommands } from './survey-files.js'

const run = async (args: string[], commands: Partial<SurveyFileCommands> = {}) => {
  const lines: unknown[] = []
  const said: string[] = []
  const all: SurveyFileCommands = {
    take: async (_asked, only) => ({
      from: 'xlsform',
      questions: 2,
      code: only === 'make' ? 'plans-2026' : null,
      told: [],
    }),
    give: async () => null,
    ...commands,
  }
  const told = {
    write: async (line: string) => void lines.push(JSON.parse(line)),
    say: (words: string) => void said.push(words),
  }
  const files: SurveyFileCommandDeps = { ...told, open: work => work(all) }
  const print = { ...told, open: async () => 0 }
  const exit = await survey(args, { files, print })
  return { exit, lines, said: said.join('\n') }
}

const aFolder = async (): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'survey-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

describe('earshot survey import', () => {
  it('tells what became of the file', async () => {
    const file = path.join(await aFolder(), 'form.csv')
    await writeFile(file, 'type,name,label')
    const { exit, lines } = await run(['import', file, '--name', 'Plans'])
    expect(exit).toBe(0)
    expect(lines).toEqual([{ file, from: 'xlsform', questions: 2, code: 'plans-2026', told: [] }])
  })

  it('only looks when it is asked to', async () => {
    const file = path.join(await aFolder(), 'form.csv')
    await writeFile(file, 'type,name,label')
    expect((await run(['import', file, '--dry-run'])).lines).toMatchObject([{ code: null }])
  })

  it('says so when there is no such file', async () => {
    await expect(run(['import', path.join(await aFolder(), 'none.csv')])).rejects.toMatchObject({
      code: 'invalid-message',
    })
  })
})

describe('earshot survey export', () => {
  it('writes the file', async () => {
    const out = path.join(await aFolder(), 'survey.json')
    const { exit, lines } = await run(['export', 'plans-2026', '--out', out], {
      give: async () => '{"earshotSurvey":1}\n',
    })
    expect(exit).toBe(0)
    expect(lines).toEqual([{ file: out, code: 'plans-2026' }])
    expect(await readFile(out, 'utf8')).toBe('{"earshotSurvey":1}\n')
  })

  it('says so when there is no such survey', async () => {
    const out = path.join(await aFolder(), 'survey.json')
    expect(await run(['export', 'none', '--out', out])).toMatchObject({
      exit: 1,
      lines: [],
      said: expect.stringContaining('none'),
    })
  })
})

it.each([
  [[]],
  [['import']],
  [['export', 'x']],
  [['import', 'a', 'b']],
  [['import', 'a', '--out', 'b']],
  [['sing', 'a']],
])('asks for other words than %j', async args => {
  expect(await run(args)).toMatchObject({ exit: 2, said: expect.stringContaining('earshot survey import FILE') })
})
