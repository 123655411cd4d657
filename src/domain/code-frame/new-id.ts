import type { CodeFrame } from './code-frame.js'

/** An id for a new code that no code has or ever had, made from its name: `ehcp-home-visits`. */
export const newId = ({ themes, retired }: CodeFrame, name: string, within?: string): string => {
  const taken = new Set([...themes, ...themes.flatMap(theme => theme.subthemes), ...retired].map(({ id }) => id))
  const wanted = [within, wordsOf(name)].filter(Boolean).join('-')
  for (let number = 1; ; number++) {
    const id = number === 1 ? wanted : `${wanted}-${number}`
    if (!taken.has(id)) return id
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const LONGEST = 40

/** A name in letters that have no place in an id at all becomes `code`. */
const wordsOf = (name: string): string => {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
  return plain.replace(/^-/, '').slice(0, LONGEST).replace(/-$/, '') || 'code'
}
