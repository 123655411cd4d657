import type { RowColumn } from './row-columns.js'

/** Where a response comes from. Its reference finds it again when somebody takes their answers back. */
export const factColumns: RowColumn[] = [
  text('reference', 'Reference', ({ response }) => response.reference),
  text('channel', 'How they answered', ({ response }) => response.channel),
  text('language', 'Language', ({ response }) => response.language),
  text('answered_on', 'Day it was answered', ({ response }) => response.happenedOn ?? dayOf(response.finishedAt)),
  text('sheet', 'Number of the sheet', ({ response }) => response.sheet?.serial ?? ''),
  text('may_quote', 'May be quoted', ({ response }) => (response.consent?.quote ? 'yes' : 'no')),
]

// ---------------------------------------------------------------------------------------------------------------------

function text(name: string, label: string, cell: RowColumn['cell']): RowColumn {
  return { name, label, values: [], kind: 'text', cell }
}

function dayOf(moment: string | null): string {
  return moment?.slice(0, 10) ?? ''
}
