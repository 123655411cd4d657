/**
 * What is wrong with words that are to show a theme, a plain sentence each. Words that stand in nearly every message would make
 * every message be about it.
 */
export const cueProblems = (cues: string[]): string[] => cues.flatMap(cue => problemOf(cue) ?? [])

// ---------------------------------------------------------------------------------------------------------------------

const LONGEST = 80

/** Each by itself is in nearly every message that parents send. */
const EVERYWHERE = new Set(
  `a about after again all also always am an and any anyone are as ask asked at back bad be because been before being better both but by
  came can child children come could day days did do does doing done down each even ever every everyone everything family few first for
  from get getting girl go going good got had has have he help her here hers him his how i if in into is it its just kid kids know last
  like little lot made make many may me mine more most much mum dad must my need needed needs never new next no not nothing now of off on
  one only or other our ours out over own parent parents people please put said same say says school see she should since so some someone
  something son daughter boy still such take than thank thanks that the their them then there these they thing things think this those
  time to today told too two up us use very want wanted was way we week well went were what when where which while who why will with work
  would year years yes yet you your`.split(/\s+/),
)

/** Two of these beside each other say nothing either. */
const BETWEEN = new Set(
  `a am an and are as at be been but by for from he her him his i in is it its my of on or our she so that the their them they
  this to was we were with you your`.split(/\s+/),
)

const problemOf = (cue: string): string | null => {
  const words = cue.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length === 0) return `“${cue}” has no letters in it. Take it out`
  if (cue.length > LONGEST) return `“${cue.slice(0, LONGEST)}…” is too long. Use a few words that people really say`
  const [only = ''] = words
  if (words.length === 1 && only.length < 2)
    return `“${cue}” is a single letter, which stands in every message. Take it out`
  return saysNothing(words)
    ? `“${cue}” stands in nearly every message, so every message would be about this. Use words that are only said about this`
    : null
}

const saysNothing = (words: string[]): boolean => {
  const known = words.length === 1 ? EVERYWHERE : BETWEEN
  return words.length <= 2 && words.every(word => known.has(word))
}
