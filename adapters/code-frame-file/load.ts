import { readFile } from 'node:fs/promises'
import { parse, stringify } from 'yaml'
import { type CodeFrame, parseCodeFrame } from '../../src/domain/code-frame/code-frame.js'
import { AppError } from '../../src/domain/errors.js'

/**
 * Reads a code frame from a YAML file.
 * @throws AppError `misconfigured` when the file is not there, is not YAML, or the frame has problems
 */
export const loadCodeFrame = async (path: string | URL): Promise<CodeFrame> => {
  const yaml = await readFile(path, 'utf8').catch(cause => {
    throw unusable('could not be opened', cause)
  })
  return readCodeFrame(yaml)
}

/**
 * Reads a code frame as it stands in a file.
 * @throws AppError `misconfigured` when it is not YAML, or the frame has problems
 */
export const readCodeFrame = (yaml: string): CodeFrame => parseCodeFrame(parsed(yaml))

/** A code frame as a file that people can read and change, and that `readCodeFrame` takes. */
export const writeCodeFrame = (frame: CodeFrame): string =>
  stringify(frame, { lineWidth: 120, aliasDuplicateObjects: false })

// ---------------------------------------------------------------------------------------------------------------------

const parsed = (yaml: string): unknown => {
  try {
    return parse(yaml, { maxAliasCount: 0 })
  } catch (cause) {
    throw unusable('is not written as YAML should be', cause)
  }
}

const unusable = (what: string, cause: unknown): AppError =>
  new AppError(
    'misconfigured',
    `The code frame file ${what}. Check the file, or use the one that comes with Earshot.`,
    { cause },
  )
