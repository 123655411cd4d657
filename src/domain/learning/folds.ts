/**
 * Parts a set of texts into folds, so that each can be scored by what was learnt from the others. Texts of one group stay together:
 * a fold must never be scored by what was learnt from its own words.
 *
 * @param groups by text: who wrote it, or what it says.
 * @returns by text, its fold from 0.
 */
export const partIntoFolds = (groups: string[], folds: number): number[] => groups.map(group => hashOf(group) % folds)

// ---------------------------------------------------------------------------------------------------------------------

/** FNV-1a with MurmurHash3's last step, so that groups numbered in a row spread evenly. */
const hashOf = (text: string): number => {
  let hash = 2166136261
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
