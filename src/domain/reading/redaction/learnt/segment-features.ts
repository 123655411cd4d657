import { mixed } from '../../hash.js'
import type { SeenWord } from './seen-words.js'

/** A stretch of words, first and last included, that is personal data of one group. */
export interface Segment {
  group: number
  first: number
  last: number
}

/** Tells every sign of what exactly a stretch is: whose name, what number. */
export const eachSegmentFeature = (words: SeenWord[], segment: Segment, see: (feature: number) => void): void => {
  const tell = (kind: number, one: number, other = 0): void => see(mixed(kind, one, mixed(segment.group, other)))
  tell(1, segment.group)
  ofWords(words, segment, tell)
  for (let distance = 1; distance <= REACH; distance += 1) {
    ofSide(words[segment.first - distance], -distance, tell)
    ofSide(words[segment.last + distance], distance, tell)
  }
  ofPlaceInText(words, segment, tell)
}

// ---------------------------------------------------------------------------------------------------------------------

type Tell = (kind: number, one: number, other?: number) => void

const REACH = 6
const NEAR = 2

const ofWords = (words: SeenWord[], { first, last }: Segment, tell: Tell): void => {
  const length = Math.min(6, last - first + 1)
  tell(2, length)
  for (let at = first; at <= last; at += 1) {
    const word = words[at]
    if (!word) continue
    const side = at === first ? 3 : 4
    tell(side, word.facts.hash)
    tell(5, word.facts.hash)
    tell(side + 3, word.facts.role, length)
    tell(side + 5, word.facts.kind)
    tell(side + 7, word.written, length)
    if (word.rule !== 0) tell(13, word.rule)
    if (word.possessive) tell(14, 1)
  }
  tell(15, words[last]?.facts.hash ?? 0)
}

const ofSide = (word: SeenWord | undefined, distance: number, tell: Tell): void => {
  const side = Math.sign(distance)
  const hash = word?.facts.hash ?? -1
  const role = word?.facts.role ?? -1
  tell(20 + side, hash)
  if (role !== 0) tell(23 + side, role)
  if (Math.abs(distance) > NEAR) return
  tell(30 + distance, hash)
  tell(40 + distance, role)
  tell(50 + distance, word?.gap ?? -1)
}

const ofPlaceInText = (words: SeenWord[], { first, last }: Segment, tell: Tell): void => {
  const [two, one, after, then] = [words[first - 2], words[first - 1], words[last + 1], words[last + 2]]
  tell(60, Math.min(3, first))
  tell(61, Math.min(3, words.length - 1 - last))
  tell(62, words[first]?.gap ?? -1, after?.gap ?? -1)
  tell(63, two?.facts.hash ?? -1, one?.facts.hash ?? -1)
  tell(64, two?.facts.role ?? -1, one?.facts.role ?? -1)
  tell(65, one?.facts.role ?? -1, words[first]?.facts.role ?? 0)
  tell(66, after?.facts.role ?? -1, then?.facts.role ?? -1)
  tell(67, words[last]?.possessive ? 1 : 0, after?.facts.hash ?? -1)
}
