import type { CodeFrame } from '../../code-frame/code-frame.js'
import { shareChoices } from '../../share-choices.js'
import type { Choice, Question } from '../question.js'

/** Standard questions about the family, with the forum's own areas, needs and services: the ids are those of the code frame. */
export const familyQuestions = (frame: Pick<CodeFrame, 'facets'>): Question[] => {
  const { areas, ageGroups, services } = shareChoices(frame)
  return [
    {
      ...aboutFamily('area', 'area', 'Where do you live?'),
      choices: [...numbered(areas), RATHER_NOT],
      tells: 'area',
    },
    {
      ...aboutFamily('age-group', 'age_group', 'How old is your child?'),
      choices: [...numbered(ageGroups), RATHER_NOT],
      tells: 'ageGroup',
    },
    {
      ...aboutFamily('needs', 'needs', 'What does your child need help with?'),
      type: 'multiple',
      help: 'Choose all that fit. It does not matter whether a doctor or a school has said so.',
      choices: [...numbered(needsOf(frame)), { ...NONE, text: 'None of these' }, { ...RATHER_NOT, alone: true }],
      tells: 'needs',
    },
    {
      ...aboutFamily('phase', 'phase', 'Where does your child learn?'),
      choices: [...numbered(phasesOf(frame)), RATHER_NOT],
      tells: 'phase',
    },
    {
      ...aboutFamily('services', 'services', 'Which of these have you had to do with in the last 12 months?'),
      type: 'multiple',
      help: 'Choose all that fit.',
      choices: [...numbered(services), NONE, { ...RATHER_NOT, alone: true }],
      tells: 'services',
    },
  ]
}

// ---------------------------------------------------------------------------------------------------------------------

const NONE: Choice = { id: 'none', code: 98, text: 'None of these', alone: true }
const RATHER_NOT: Choice = { id: 'rather-not-say', code: 99, text: 'I would rather not say' }

const aboutFamily = (id: string, name: string, text: string) => ({ id, name, text, type: 'single' as const })

const numbered = (named: readonly { id: string; name: string }[]): Choice[] =>
  named.map(({ id, name }, place) => ({ id, code: place + 1, text: name }))

/** The frame names needs as schools do; parents are asked in their own words. One that the forum has added keeps its name. */
const NEEDS: Record<string, string> = {
  asd: 'Autism',
  slcn: 'Speech, language or talking with others',
  spld: 'Reading, writing or numbers (such as dyslexia)',
  mld: 'Learning: needs some more time or help (moderate)',
  sld: 'Learning: needs a lot of help (severe)',
  pmld: 'Learning and physical needs that are profound',
  ds: 'Down syndrome',
  semh: 'Feelings, worries or behaviour (also ADHD)',
  hi: 'Hearing',
  vi: 'Seeing',
  msi: 'Hearing and seeing together',
  pd: 'Moving about or using hands',
  oth: 'Something else',
}

/** Said of a child by a school, and not by a parent. */
const SCHOOL_ONLY = ['nsa']

const needsOf = ({ facets }: Pick<CodeFrame, 'facets'>) =>
  facets.need.values
    .filter(({ id }) => !SCHOOL_ONLY.includes(id))
    .map(({ id, name }) => ({ id, name: NEEDS[id] ?? name }))

const PHASES: Record<string, string> = {
  'early-years': 'Nursery, childminder, or not at school yet',
  primary: 'Primary, first or infant school',
  middle: 'Middle school',
  secondary: 'Secondary or high school',
  special: 'Special school',
  'resource-base': 'Special unit or base in an ordinary school',
  'independent-specialist': 'Private special school',
  'alternative-provision': 'Alternative provision or pupil referral unit',
  'post-16': 'College or sixth form (16 to 19)',
  'post-19': 'College or training (19 to 25)',
  'home-educated': 'At home, as we have chosen',
  eotas: 'At home or elsewhere, paid by the council',
  'no-setting': 'Nowhere just now',
}

const phasesOf = ({ facets }: Pick<CodeFrame, 'facets'>) =>
  facets.phase.values.map(({ id, name }) => ({ id, name: PHASES[id] ?? name }))
