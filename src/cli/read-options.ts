import { type ParseArgsConfig, parseArgs } from 'node:util'

export const TEXT = { type: 'string' } as const
export const TEXTS = { type: 'string', multiple: true } as const
export const FLAG = { type: 'boolean' } as const

/** What was typed after a command, by option, and the words besides; null: something is no option of it, or lacks its value. */
export const readOptions = <Options extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: Options,
) => {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch {
    return null
  }
}
