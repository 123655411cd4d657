import type { WordingInUse } from '../../../domain/wordings/wordings-in-use.js'

interface Tag {
  text: string
  /** Colour of a GOV.UK tag; the words say the same. */
  colour: 'grey' | 'blue' | 'yellow' | 'green' | 'orange'
}

/** How a text stands. */
export const tagsOf = ({ wording, changed, needsCheck, behindEnglish }: WordingInUse): Tag[] => [
  changed ? { text: 'Changed', colour: 'blue' } : { text: 'As shipped', colour: 'grey' },
  ...(wording.language === 'en' ? [] : [needsCheck ? NEEDS_CHECK : CONFIRMED]),
  ...(behindEnglish ? [BEHIND] : []),
]

// ---------------------------------------------------------------------------------------------------------------------

const NEEDS_CHECK: Tag = { text: 'Needs a native check', colour: 'yellow' }
const CONFIRMED: Tag = { text: 'Confirmed', colour: 'green' }
const BEHIND: Tag = { text: 'English changed since', colour: 'orange' }
