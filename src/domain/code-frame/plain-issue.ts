import type { z } from 'zod'

/** What a schema found wrong, as a sentence for somebody who edits the file: `"ehcp-timeliness", name: it is missing.` */
export const plainIssue = (issue: z.core.$ZodIssue, data: unknown): string =>
  `${placeOf(issue.path, data)}: ${wordsOf(issue)}.`

// ---------------------------------------------------------------------------------------------------------------------

const KINDS: Record<string, string> = {
  string: 'a text; put quotation marks around it',
  array: 'a list, each entry on a line of its own that begins with a hyphen',
  object: 'a part with names and values below it',
  record: 'a part with names and values below it',
}

const wordsOf = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('undefined')
        ? 'it is missing'
        : `it must be ${KINDS[issue.expected] ?? issue.expected}`
    case 'too_small':
      return 'it is empty'
    case 'unrecognized_keys':
      return `nothing is known of ${issue.keys.join(', ')}. If it is the end of a name, put quotation marks around the name`
    case 'invalid_value':
      return `it must be ${issue.values.join(' or ')}`
    case 'invalid_union':
      return 'it must be a list of words, or words with commas between'
    default:
      return issue.message
  }
}

/** The ids of what it stands in, and the name of the part, rather than numbers that nobody counts. */
const placeOf = (path: PropertyKey[], data: unknown): string => {
  const steps: string[] = []
  let at = data
  for (const step of path) {
    at = partOf(at, step)
    steps.push(typeof step === 'number' ? entryOf(at, step) : String(step))
  }
  const last = steps.findLastIndex(step => step.startsWith('"'))
  return steps.slice(Math.max(0, last)).join(', ') || 'the whole file'
}

const entryOf = (entry: unknown, index: number): string => {
  const id = partOf(entry, 'id')
  return typeof id === 'string' ? `"${id}"` : `number ${index + 1}`
}

const partOf = (value: unknown, step: PropertyKey): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined
