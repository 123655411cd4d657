import { z } from 'zod'
import { AppError } from '../domain/errors.js'

export type Lines = AsyncIterable<string>

/** Writes one line, without its line end. Wait for it, so that a slow reader slows us down. */
export type WriteLine = (line: string) => void | Promise<void>

const ALL_GOOD = 0
const SOME_FAILED = 1

const numbered = z.object({ id: z.union([z.string(), z.number()]).optional(), text: z.string() })

/** One line of input: a text with the caller's own id. */
export type NumberedText = z.infer<typeof numbered>

/**
 * Answers each line of input with one line of output, in order and at once, so that endless input needs no memory.
 * A line that cannot be read is answered with `{id?, ok: false, error}` and does not stop the rest. Blank lines are passed over.
 * Resolves to the exit code: 0 all good, 1 some line failed.
 */
export const answerEachLine = async (
  lines: Lines,
  write: WriteLine,
  answer: (item: NumberedText) => Record<string, unknown>,
): Promise<number> => {
  let code = ALL_GOOD
  for await (const line of lines) {
    if (line.trim() === '') continue
    const reply = answerTo(line, answer)
    if (reply.ok === false) code = SOME_FAILED
    await write(JSON.stringify(reply))
  }
  return code
}

// ---------------------------------------------------------------------------------------------------------------------

const answerTo = (line: string, answer: (item: NumberedText) => Record<string, unknown>): Record<string, unknown> => {
  const data = parsed(line)
  const item = numbered.safeParse(data)
  if (item.success) return answer(item.data)
  const { shownAs, code } = new AppError('invalid-message', explanation(data))
  return { ...idOf(data), ok: false, error: { code, message: shownAs } }
}

const NOT_JSON = Symbol('not JSON')

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return NOT_JSON
  }
}

const explanation = (data: unknown): string =>
  data === NOT_JSON
    ? 'This line is not JSON. Give one object a line, like {"id": "1", "text": "..."}.'
    : 'This line needs a "text" that is a string, and an "id" that is a string or a number if it has one.'

const idOf = (data: unknown): { id?: string | number } => {
  const found = z.object({ id: z.union([z.string(), z.number()]) }).safeParse(data)
  return found.success ? { id: found.data.id } : {}
}
