/** What the column `type` of a row says: `select_one colours or_other`. */
export interface RowType {
  kind: string
  list: string
  hasOther: boolean
}

export const typeOf = (written: string): RowType => {
  const words = written.trim().replace(BEGIN_OR_END, '$1_').replace(SELECT, 'select_').split(/\s+/)
  const [kind = '', list = '', ...more] = words
  return { kind: ALSO_CALLED[kind.toLowerCase()] ?? kind.toLowerCase(), list, hasOther: more.includes('or_other') }
}

// ---------------------------------------------------------------------------------------------------------------------

/** `begin group` and `begin_group` are the same. */
const BEGIN_OR_END = /^(begin|end)\s+/i
/** As are `select one`, `select_one` and, long ago, `select all that apply from`. */
const SELECT = /^select\s+(?=one|multiple)/i

const ALSO_CALLED: Record<string, string> = {
  int: 'integer',
  string: 'text',
  begin_lgroup: 'begin_repeat',
  end_lgroup: 'end_repeat',
  select_one_external: 'select_one_from_file',
  select_multiple_from_file: 'select_one_from_file',
}
