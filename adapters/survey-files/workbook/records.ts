/** A row of a table by the headings of its columns, lower case; what is empty is not in it. */
export type Row = Map<string, string>

/** The rows under the first one, which holds the headings. Spaces around a heading, and `:` for `::`, are how people write them. */
export const recordsOf = ([headings = [], ...rows]: string[][]): Row[] => {
  const names = headings.map(plainHeading)
  return rows.map(row => {
    const record: Row = new Map()
    for (const [place, cell] of row.entries()) {
      const name = names[place]
      if (name && cell.trim() && !record.has(name)) record.set(name, cell.trim())
    }
    return record
  })
}

// ---------------------------------------------------------------------------------------------------------------------

const plainHeading = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/\s*:{1,2}\s*/, '::')
