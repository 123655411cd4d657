/** One measured figure, with what we want it to be where we want something. */
export interface Figure {
  what: string
  measured: string
  aim?: string
}

/** Three decimals: the last of them is noise, which is what it should look like. */
export const share = (value: number): string => value.toFixed(3)

/** Rows under one another, every column as wide as its longest cell. */
export const tableOf = (rows: string[][]): string[] => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  return rows.map(row =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
