import { createLexicon } from '../lexicon.js'
import type { Passage } from '../passage.js'

export type Purpose = 'thanks' | 'suggestion' | 'help' | 'question'

/** What a text may be written for, by its turns of phrase. Several may show. */
export const purposesOf = (passage: Passage): Set<Purpose> => {
  const purposes = new Set(lexicon.find(passage).map(match => match.value))
  return isQuestion(passage) ? purposes.add('question') : purposes
}

// ---------------------------------------------------------------------------------------------------------------------

const phrases = (value: Purpose, list: string): [string, Purpose][] => list.split(', ').map(phrase => [phrase, value])

const lexicon = createLexicon([
  ...phrases(
    'thanks',
    'thank you, thankyou, thanks to, thank, huge thanks, massive thanks, many thanks to, shout out, shoutout, big up, credit to, deserves a medal, so grateful, very grateful, grateful to, well done to, godsend, lifesaver, legend, a saint, can not fault, cant fault, couldnt have done it without, like family, superb, brilliant woman, brilliant man, star, amazing, fantastic, wonderful',
  ),
  ...phrases(
    'suggestion',
    'it would help if, it would be good if, it would be great if, it would be nice if, would it be possible to have, would be good to have, would be better if, should be, you should, they should, could you please add, please put, please add, please make, can we have, could we have, why not, my suggestion, i suggest, i would suggest, we need more, need more, more of, i would like to see, id like to see, would love to see, perhaps the, maybe the, how about, what about having, what would help, parents could, schools could, please could there be, there ought to be, ought to, wish there was, consider',
  ),
  ...phrases(
    'help',
    'please help, can someone help, can anyone help, i need help, we need help, help me, please ring me, please ring us, somebody ring me, someone ring me, please could somebody, please call me, please could someone, please can someone, please could you, could someone please, can you chase, please contact me, get in touch with me, please ask them to, please advise, what can i do, what do i do, who do i ring, who do you ring, who can i ring, need someone to, urgent help, i am asking you to, please get someone, asking for help',
  ),
])

const ASKS =
  /^(?:what|who|where|when|why|how|is|are|can|could|do|does|did|will|would|should|has|have|any|anyone|which|whats|hows|wheres)$/

/** A question mark at the end, or words that ask at the start of a sentence. */
const isQuestion = ({ text, words }: Passage): boolean => {
  if (!/\?\s*$|\?\?/.test(text.slice(-200)) && !ASKS.test(words[0]?.form ?? '')) return false
  return text.includes('?') || words.length <= SHORT
}

const SHORT = 40
