/** One word of an expression. */
export interface Token {
  kind: 'name' | 'text' | 'number' | 'sign'
  text: string
}

/** @returns null when something stands there that is no part of such expressions, or when it is endless */
export const tokensOf = (expression: string): Token[] | null => {
  const tokens: Token[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < expression.length) {
    const groups = TOKEN.exec(expression)?.groups
    if (!groups || tokens.length > MOST_TOKENS) return null
    const token = tokenOf(groups)
    if (token) tokens.push(token)
  }
  return tokens
}

// ---------------------------------------------------------------------------------------------------------------------

const MOST_TOKENS = 500

/**
 * `${age}`, `Q1.NAOK`, `123X4X5SQ001`, `count-selected`; a dot alone is the question itself.
 * https://xlsform.org/en/#relevant and LimeSurvey's manual, "ExpressionScript - Variables"
 */
const NAME = String.raw`\d+X\d+X\w+(?:\.\w+)?|[A-Za-z_][\w]*(?:-[A-Za-z]\w*)*(?:\.\w+)*`

const TOKEN = new RegExp(
  [
    String.raw`(?<space>\s+)`,
    String.raw`\$\{\s*(?<braced>[\w.-]+)\s*\}`,
    `'(?<single>[^']*)'`,
    `"(?<double>[^"]*)"`,
    `(?<name>${NAME})`,
    String.raw`(?<number>\d+(?:\.\d+)?)`,
    String.raw`(?<sign><=|>=|==|!=|<>|&&|\|\||[=<>!(),.-])`,
  ].join('|'),
  'y',
)

const tokenOf = (groups: Record<string, string | undefined>): Token | null => {
  const { braced, single, double, name, number, sign } = groups
  if (braced !== undefined) return { kind: 'name', text: braced }
  if (name !== undefined) return WORDS[name.toLowerCase()] ?? { kind: 'name', text: name }
  if (number !== undefined) return { kind: 'number', text: number }
  if (sign === '.') return { kind: 'name', text: '.' }
  if (sign !== undefined) return { kind: 'sign', text: SAME[sign] ?? sign }
  const text = single ?? double
  return text === undefined ? null : { kind: 'text', text }
}

const SAME: Record<string, string> = { '==': '=', '<>': '!=', '&&': 'and', '||': 'or' }

const sign = (text: string): Token => ({ kind: 'sign', text })

/** Words that both programs, or one of them, write for a sign. */
const WORDS: Record<string, Token> = Object.assign(Object.create(null), {
  and: sign('and'),
  or: sign('or'),
  eq: sign('='),
  ne: sign('!='),
  lt: sign('<'),
  le: sign('<='),
  gt: sign('>'),
  ge: sign('>='),
})
