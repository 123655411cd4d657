/** Ids of one kind: short, of plain letters, and each only once, whatever the other program calls its things. */
export const identities = (otherwise: string) => {
  const taken = new Set<string>()
  return (wanted: string): string => {
    const plain = wanted
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, LONGEST_ID)
    return free(taken, isFree(plain) ? plain : otherwise, '-')
  }
}

/** Short names for exports: a letter, then letters, digits and `_`, 31 at most. */
export const shortNames = () => {
  const taken = new Set<string>()
  return (wanted: string): string => {
    const plain = wanted.replaceAll(/[^A-Za-z0-9_]+/g, '_').slice(0, LONGEST_NAME)
    return free(taken, /^[A-Za-z]/.test(plain) ? plain : `q_${plain}`.slice(0, LONGEST_NAME), '_')
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const LONGEST_ID = 40
/** Room for `_` and a number, so that two long names stay apart. */
const LONGEST_NAME = 26

/** Answers are kept in objects by these ids: a name that every object has would look like an answer. */
const isFree = (id: string): boolean => id !== '' && !(id in {})

const free = (taken: Set<string>, wanted: string, between: string): string => {
  let id = wanted
  for (let number = 2; taken.has(id.toLowerCase()); number += 1) id = `${wanted}${between}${number}`
  taken.add(id.toLowerCase())
  return id
}
