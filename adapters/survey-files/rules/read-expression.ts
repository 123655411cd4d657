import type { Comparison, Expression } from './expression.js'
import { type Token, tokensOf } from './tokens.js'

/** @returns null when it cannot be read: it calculates, is broken, or is nested without end */
export const readExpression = (expression: string): Expression | null => {
  const tokens = tokensOf(expression)
  if (!tokens || tokens.length === 0) return null
  const reader = { tokens, at: 0, depth: 0 }
  const read = readEither(reader)
  return read && reader.at === tokens.length ? read : null
}

// ---------------------------------------------------------------------------------------------------------------------

interface Reader {
  tokens: Token[]
  at: number
  depth: number
}

const DEEPEST = 40

/** Takes the sign away when it comes next. */
const takes = (reader: Reader, ...signs: string[]): string | null => {
  const token = reader.tokens[reader.at]
  if (token?.kind !== 'sign' || !signs.includes(token.text)) return null
  reader.at += 1
  return token.text
}

const readList = (
  reader: Reader,
  sign: string,
  readPart: (reader: Reader) => Expression | null,
): Expression[] | null => {
  const parts: Expression[] = []
  do {
    const part = readPart(reader)
    if (!part) return null
    parts.push(part)
  } while (takes(reader, sign))
  return parts
}

const readEither = (reader: Reader): Expression | null => {
  const parts = readList(reader, 'or', readBoth)
  return parts && (parts.length > 1 ? { kind: 'either', parts } : (parts[0] ?? null))
}

const readBoth = (reader: Reader): Expression | null => {
  const parts = readList(reader, 'and', readComparison)
  return parts && (parts.length > 1 ? { kind: 'both', parts } : (parts[0] ?? null))
}

const COMPARISONS = ['=', '!=', '<', '<=', '>', '>='] as const satisfies Comparison[]

const readComparison = (reader: Reader): Expression | null => {
  const left = readOne(reader)
  const taken = left && takes(reader, ...COMPARISONS)
  const by = COMPARISONS.find(sign => sign === taken)
  if (!left || !by) return left
  const right = readOne(reader)
  return right && { kind: 'compare', by, left, right }
}

const readOne = (reader: Reader): Expression | null => {
  reader.depth += 1
  const read = reader.depth > DEEPEST ? null : readUnnested(reader)
  reader.depth -= 1
  return read
}

const readUnnested = (reader: Reader): Expression | null => {
  if (takes(reader, '!')) return negated(readOne(reader))
  if (takes(reader, '(')) return closed(reader, readEither(reader))
  const isNegative = takes(reader, '-') !== null
  const token = reader.tokens[reader.at]
  if (!token || token.kind === 'sign') return null
  reader.at += 1
  if (isNegative) return token.kind === 'number' ? { kind: 'value', value: `-${token.text}` } : null
  if (token.kind !== 'name') return { kind: 'value', value: token.text }
  return takes(reader, '(') ? readCall(reader, token.text) : { kind: 'name', name: token.text }
}

const readCall = (reader: Reader, name: string): Expression | null => {
  if (takes(reader, ')')) return { kind: 'call', name, given: [] }
  const given = readList(reader, ',', readEither)
  const call = closed(reader, given && { kind: 'call', name, given })
  return call && name === 'not' && given?.length === 1 ? negated(given[0] ?? null) : call
}

const closed = (reader: Reader, inside: Expression | null): Expression | null => (takes(reader, ')') ? inside : null)

const negated = (part: Expression | null): Expression | null => part && { kind: 'not', part }
