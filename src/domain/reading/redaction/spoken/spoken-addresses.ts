import type { Finding } from '../../../understanding.js'
import { wordsIn } from '../../../word-list.js'
import type { Passage, Word } from '../../passage.js'

/** Addresses of mail and names of profiles as people say them: `jo dot lee at example dot com`, `wyre underscore mum`. */
export const findSpokenAddresses = ({ words }: Passage): Finding[] =>
  words.flatMap((word, at) => {
    if (word.form === 'dot') return mailAround(words, at)
    if (word.form === 'underscore' || (word.form === 'under' && words[at + 1]?.form === 'score'))
      return profileAround(words, at)
    return []
  })

// ---------------------------------------------------------------------------------------------------------------------

const BEFORE_MAIL = wordsIn(
  'is its on to me email mail write send it the my contact or and thats address im by use try reach get a he she her his we you',
)
const MOST_NAME_WORDS = 6
const MOST_HOST_WORDS = 3

/** Read from a `dot` behind an `at`: to the left the name, to the right the rest of the host. */
const mailAround = (words: Word[], dot: number): Finding[] => {
  const at = lastAtBefore(words, dot)
  if (at === null || words[dot + 2]?.form === 'at' || words.slice(at, dot).some(({ form }) => form === 'dot')) return []
  const first = startOf(words, at, BEFORE_MAIL, MOST_NAME_WORDS)
  const last = endOfHost(words, dot)
  return first === at || last === dot ? [] : [spanOf('email', words, first, last)]
}

const lastAtBefore = (words: Word[], dot: number): number | null => {
  for (let at = dot - 2; at >= 0 && at >= dot - 1 - MOST_HOST_WORDS; at -= 1) if (words[at]?.form === 'at') return at
  return null
}

const endOfHost = (words: Word[], dot: number): number => {
  let last = dot
  while (words[last]?.form === 'dot' && words[last + 1] && last < dot + 4)
    last += words[last + 2]?.form === 'dot' ? 2 : 1
  return last
}

const BEFORE_PROFILE = wordsIn(
  'by at is im on its page account handle insta facebook tiktok called it me us look follow see the',
)
const AFTER_PROFILE = wordsIn('on if is his her and so i its it')

const profileAround = (words: Word[], at: number): Finding[] => {
  const first = startOf(words, at, BEFORE_PROFILE, MOST_NAME_WORDS)
  const end = words[at]?.form === 'under' ? at + 1 : at
  const last = words[end + 1] && !AFTER_PROFILE.has(words[end + 1]?.form ?? '') ? end + 1 : end
  return first === at && last === end ? [] : [spanOf('social-handle', words, first, last)]
}

const startOf = (words: Word[], at: number, stops: Set<string>, most: number): number => {
  let first = at
  while (first > 0 && at - first < most && !stops.has(words[first - 1]?.form ?? '')) first -= 1
  return first
}

const spanOf = (type: string, words: Word[], first: number, last: number): Finding => ({
  type,
  start: words[first]?.start ?? 0,
  end: words[last]?.end ?? 0,
})
