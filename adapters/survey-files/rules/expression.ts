/** A condition as LimeSurvey and XLSForm write them, read but not yet understood. */
export type Expression =
  | { kind: 'both' | 'either'; parts: Expression[] }
  | { kind: 'not'; part: Expression }
  | { kind: 'compare'; by: Comparison; left: Expression; right: Expression }
  | { kind: 'call'; name: string; given: Expression[] }
  | { kind: 'name'; name: string }
  | { kind: 'value'; value: string }

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>='

export const OPPOSITE: Record<Comparison, Comparison> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
}

/** The same comparison with its sides changed. */
export const TURNED: Record<Comparison, Comparison> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '>': '<',
  '<=': '>=',
  '>=': '<=',
}
