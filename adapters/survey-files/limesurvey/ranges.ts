import type { DateRange, NumberRange } from '../../../src/domain/surveys/question.js'

/** What the attributes of a question say about its numbers. */
export const numberRangeOf = (
  attributes: Map<string, string>,
  { least = 'min_num_value_n', most = 'max_num_value_n' } = {},
): NumberRange => {
  const [low, high] = [numberIn(attributes.get(least)), numberIn(attributes.get(most))]
  const unit = attributes.get('suffix')?.trim()
  return {
    ...(low !== null && { least: low }),
    ...(high !== null && { most: high }),
    ...(attributes.get('num_value_int_only') === '1' && { whole: true as const }),
    ...(unit && { unit }),
  }
}

/** Days that are written as `2026-11-22`; what is worked out on the day is no day. */
export const dateRangeOf = (attributes: Map<string, string>): DateRange => {
  const [earliest, latest] = [dayIn(attributes.get('date_min')), dayIn(attributes.get('date_max'))]
  return { ...(earliest && { earliest }), ...(latest && { latest }) }
}

// ---------------------------------------------------------------------------------------------------------------------

const numberIn = (text = ''): number | null => (/^\s*-?\d+(?:\.\d+)?\s*$/.test(text) ? Number(text) : null)

const dayIn = (text = ''): string | null => /^\d{4}-\d{2}-\d{2}/.exec(text.trim())?.[0] ?? null
