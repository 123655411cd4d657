import { z } from 'zod'
import type { Told } from '../domain/surveys/survey-file.js'
import type { Connected } from './connected.js'
import { intoFile } from './into-file.js'
import { bytesOf } from './read-file.js'
import { FLAG, readOptions, TEXT } from './read-options.js'

export interface AskedImport {
  bytes: Uint8Array
  /** What the file says, when it is left out. */
  name?: string | undefined
  label?: string | undefined
}

export interface ReadIn {
  from: string
  questions: number
  /** Address of the draft that was made of it; null: it was only looked at. */
  code: string | null
  told: Told[]
}

export interface SurveyFileCommands {
  /** Makes a draft of what is in a file, or only looks at it. @throws AppError `invalid-message` for a file that cannot be read */
  take(asked: AskedImport, only: 'look' | 'make'): Promise<ReadIn>
  /** What an edition asks, as our own file; null: no edition has this code. */
  give(code: string): Promise<string | null>
}

export type SurveyFileCommandDeps = Connected<SurveyFileCommands>

export const SURVEY_FILES_USAGE = 'survey import FILE | survey export CODE --out FILE'

/** `earshot survey import` and `export`: what a survey asks, from a file and into one. @returns the exit code */
export const surveyFiles = async (args: string[], deps: SurveyFileCommandDeps): Promise<number> => {
  const asked = readArguments(args)
  if (!asked) {
    deps.say(HOW)
    return 2
  }
  return asked.what === 'import' ? importFile(asked, deps) : exportFile(asked, deps)
}

// ---------------------------------------------------------------------------------------------------------------------

const HOW = [
  'Say one of:',
  '  earshot survey import FILE [--name NAME] [--label 2026] [--dry-run]',
  '  earshot survey export CODE --out FILE.json',
  'FILE is a survey of Earshot (.json), LimeSurvey (.lss, .txt) or KoboToolbox (XLSForm: .xlsx, .csv).',
].join('\n')

const SHAPE = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('import'),
    about: z.string().min(1),
    name: z.string().min(1).max(100).optional(),
    label: z.string().min(1).max(30).optional(),
    'dry-run': z.boolean().optional(),
  }),
  z.strictObject({ what: z.literal('export'), about: z.string().min(1), out: z.string().min(1) }),
])

type Asked = z.infer<typeof SHAPE>

const readArguments = (args: string[]): Asked | null => {
  const parsed = readOptions(args, { name: TEXT, label: TEXT, out: TEXT, 'dry-run': FLAG })
  const [what, about, ...more] = parsed?.positionals ?? []
  return more.length > 0 ? null : (SHAPE.safeParse({ ...parsed?.values, what, about }).data ?? null)
}

const importFile = async (
  { about, name, label, 'dry-run': dry }: Extract<Asked, { what: 'import' }>,
  { open, write, say }: SurveyFileCommandDeps,
): Promise<number> => {
  const bytes = await bytesOf(about)
  return open(async ({ take }) => {
    const read = await take({ bytes, name, label }, dry ? 'look' : 'make')
    await write(JSON.stringify({ file: about, ...read }))
    if (read.told.length > 0) say(`Not everything was taken. Read what is told (${read.told.length}).`)
    return 0
  })
}

const exportFile = async (
  { about, out }: Extract<Asked, { what: 'export' }>,
  { open, write, say }: SurveyFileCommandDeps,
): Promise<number> =>
  open(async ({ give }) => {
    const file = await give(about)
    if (file === null) {
      say(`No survey has the code "${about}". It is the last part of the address that parents are given.`)
      return 1
    }
    await intoFile(out, piecesOf(file))
    await write(JSON.stringify({ file: out, code: about }))
    return 0
  })

async function* piecesOf(file: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(file)
}
