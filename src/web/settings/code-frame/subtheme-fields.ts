import type { CodeFrame, Subtheme } from '../../../domain/code-frame/code-frame.js'

/** The lists of a sub-theme as the form asks for them. `finer` ones are folded away until somebody looks for them. */
export const subthemeFields = ({ wordLists }: Pick<CodeFrame, 'wordLists'>) => [
  {
    name: 'include',
    label: 'What counts',
    hint: 'Examples of what people say that belongs here, one on each line.',
    rows: 4,
  },
  {
    name: 'exclude',
    label: 'What does not count',
    hint: 'What sounds alike but belongs elsewhere, one on each line. Say where it belongs.',
    rows: 4,
  },
  {
    name: 'cues',
    label: 'Words that show it',
    hint: 'Earshot suggests this sub-theme where it finds them. Put commas between, or begin a new line.',
    rows: 8,
  },
  {
    name: 'weakCues',
    label: 'Words that show it with another sign beside them',
    hint: 'One of these alone is not enough.',
    rows: 3,
    finer: true,
  },
  {
    name: 'together',
    label: 'Words that show it when they stand near each other',
    hint: `One rule on each line, like: taxi|bus + late|early. A word list stands for all its words: ${namesOf(wordLists)}.`,
    rows: 4,
    finer: true,
  },
  {
    name: 'notIn',
    label: 'Phrases that mean something else',
    hint: 'A word from above does not count where it stands in one of these.',
    rows: 3,
    finer: true,
  },
]

/** What the form shows before anybody has typed. */
export const subthemeValues = ({ name, definition, include, exclude, together, ...words }: Subtheme) => ({
  name,
  definition,
  include: include.join('\n'),
  exclude: exclude.join('\n'),
  together: together.join('\n'),
  cues: words.cues.join(', '),
  weakCues: words.weakCues.join(', '),
  notIn: words.notIn.join(', '),
})

// ---------------------------------------------------------------------------------------------------------------------

function namesOf(wordLists: Record<string, string[]>): string {
  return Object.keys(wordLists)
    .map(name => `@${name}`)
    .join(', ')
}
