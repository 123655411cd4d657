import { pipeline } from 'node:stream/promises'
import { EXPORT_FORMATS, type ExportFormat } from '../domain/export/export-files.js'
import type { Count } from '../domain/inbox/inbox-filter.js'
import type { Connected } from './connected.js'
import { intoFile } from './into-file.js'
import { FLAG, readOptions, TEXT } from './read-options.js'

export interface AskedExport {
  format: ExportFormat
  /** What stands behind the question mark in the address of the inbox. */
  filter: string
  /** With what is in the safeguarding lane. */
  safeguarding: boolean
}

/** A table on its way out. */
export interface Taken {
  count: Count
  pieces: AsyncIterable<Uint8Array>
}

export interface ExportCommands {
  /** @returns null when some part of the filter means nothing */
  table(asked: AskedExport): Promise<Taken | null>
}

export interface ExportCommandDeps extends Connected<ExportCommands> {
  /** Where the file goes that is to be written to standard output. */
  output: NodeJS.WritableStream
}

export const EXPORT_USAGE = 'export [--format csv|xlsx] [--filter QUERY] --out FILE'

/** `earshot export`: the records of a list as a table. @returns the exit code */
export const exportTable = async (args: string[], deps: ExportCommandDeps): Promise<number> => {
  const asked = readArguments(args)
  if (!asked) return misused(deps, HOW)
  return deps.open(async ({ table }) => {
    const taken = await table(asked)
    if (!taken)
      return misused(deps, 'Earshot does not know every part of this filter. Copy it from the address of the inbox.')
    deps.say(`${taken.count.exact ? '' : 'About '}${taken.count.n} messages.`)
    if (asked.out === '-') await pipeline(withProgress(taken.pieces, deps.say), deps.output, { end: false })
    else await intoFile(asked.out, withProgress(taken.pieces, deps.say))
    if (asked.out !== '-') await deps.write(JSON.stringify({ file: asked.out, format: asked.format }))
    deps.say('Names are hidden as far as a machine knows them. Read everything before you show it to anybody.')
    return 0
  })
}

// ---------------------------------------------------------------------------------------------------------------------

const HOW = [
  'Say: earshot export --out FILE',
  '  --format csv|xlsx      what kind of file; else by the end of its name',
  '  --filter QUERY         what stands behind the ? in the address of the inbox, like "theme=transport&from=2026-09-01"',
  '  --with-safeguarding    with what is with the safeguarding lead',
  '  --out -                to standard output',
].join('\n')

const misused = ({ say }: ExportCommandDeps, words: string): number => {
  say(words)
  return 2
}

const readArguments = (args: string[]): (AskedExport & { out: string }) | null => {
  const parsed = readOptions(args, { format: TEXT, filter: TEXT, out: TEXT, 'with-safeguarding': FLAG })
  const { out, filter = '', format: named, 'with-safeguarding': safeguarding = false } = parsed?.values ?? {}
  if (!out || parsed?.positionals.length) return null
  const wanted = named ?? (out.endsWith('.xlsx') ? 'xlsx' : 'csv')
  const format = EXPORT_FORMATS.find(known => known === wanted)
  return format ? { format, out, filter, safeguarding } : null
}

const EVERY_BYTES = 10_000_000

async function* withProgress(
  pieces: AsyncIterable<Uint8Array>,
  say: (words: string) => void,
): AsyncGenerator<Uint8Array> {
  let written = 0
  for await (const piece of pieces) {
    yield piece
    const before = written
    written += piece.length
    if (Math.floor(written / EVERY_BYTES) > Math.floor(before / EVERY_BYTES))
      say(`${Math.floor(written / 1e6)} MB written ...`)
  }
}
