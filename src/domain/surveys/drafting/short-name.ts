/**
 * A short name for a question out of its words: `long_wait_plan` for "How long did you wait for the plan?".
 * @param taken short names that other questions of the edition have, in any case
 */
export const shortNameFor = (words: string, taken: readonly string[]): string => {
  const known = new Set(taken.map(name => name.toLowerCase()))
  const plain = meaningful(words) || 'question'
  const isFree = (name: string) => !known.has(name)
  if (isFree(plain)) return plain
  let number = 2
  while (!isFree(`${plain}_${number}`)) number++
  return `${plain}_${number}`
}

// ---------------------------------------------------------------------------------------------------------------------

const MOST_WORDS = 3
const LONGEST = 24

/** Words that say little of what a question is about. */
const LITTLE = new Set(
  `a about all an and any are as at be been being by can child children could did do does ever for from had has have help
  how if in is it its like me most much my of often on one or our please say see so tell than that the their them there
  these they this to us was we well were what when where which who why will with would you your`.split(/\s+/),
)

const meaningful = (words: string): string =>
  words
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[’']/g, '')
    .split(/[^a-z0-9]+/)
    .filter(word => word !== '' && !LITTLE.has(word))
    .slice(0, MOST_WORDS)
    .join('_')
    .replace(/^[^a-z]+/, '')
    .slice(0, LONGEST)
    .replace(/_+$/, '')
