import { phrasesIn } from '../word-list.js'
import type { Passage } from './passage.js'

/** Whether an answer says nothing: blank, a dash, "n/a", "see above". Such answers get no theme and are nobody's quote. */
export const isEmptyAnswer = ({ text, words }: Passage): boolean =>
  words.length === 0 || (text.length <= LONGEST && EMPTY_ANSWERS.has(words.map(word => word.form).join(' ')))

// ---------------------------------------------------------------------------------------------------------------------

const LONGEST = 60

const EMPTY_ANSWERS = new Set(
  phrasesIn(`
n a, na, none, no, nope, nothing, nil, nothing to add, nothing else, no comment, no comments, not sure, as above
as before, see above, same as above, same again, same, ditto, see previous, see below, said above, not applicable
not provided, not answered, no answer, no response, dont know, dk, idk, unsure, blank, skip, nothing more, no thanks
no thank you, nothing really, none really, all ok, yes, ok, x, xx, test, testing, asdf, asdfgh, qwerty, tbc, null
undefined, please see above, see attached, already answered, prefer not to say, no further comments, nothing further
nothing to say, nothing comes to mind, cant think of anything, hello, hi
`),
)
