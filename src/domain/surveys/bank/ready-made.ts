import type { CodeFrame } from '../../code-frame/code-frame.js'
import type { Questionnaire, Section } from '../edition.js'
import type { Choice, Question } from '../question.js'
import { choicesOfScale, DOES_NOT_APPLY } from './scales.js'
import { standardQuestions, withStandardQuestions } from './standard-questions.js'

export const READY_MADE = ['blank', 'yearly', 'event'] as const
export type ReadyMade = (typeof READY_MADE)[number]

/** A questionnaire to begin with; everything in it can be changed. */
export const readyMade = (which: ReadyMade, frame: Pick<CodeFrame, 'facets'>): Questionnaire => {
  if (which === 'yearly') return yearly(frame)
  return which === 'event' ? afterEvent() : blank()
}

// ---------------------------------------------------------------------------------------------------------------------

const THANKS = 'Thank you. What you told us helps us to speak up for families like yours.'

const blank = (): Questionnaire => ({
  title: '',
  intro: '',
  thanks: THANKS,
  layout: 'one-question',
  sections: [{ id: 'first', title: 'First part', questions: [] }],
  translations: {},
})

const yearly = (frame: Pick<CodeFrame, 'facets'>): Questionnaire => {
  const sections: Section[] = [
    {
      id: 'child',
      title: 'Your child',
      help: 'If several of your children have needs, think of one of them.',
      questions: [],
    },
    { id: 'year', title: 'The last 12 months', questions: yearlyQuestions() },
  ]
  const plain = { ...blank(), title: 'Your year', intro: YEARLY_INTRO, sections }
  const ids = ['area', 'age-group', 'needs', 'phase', 'ethnic-group', 'sex', 'long-lasting-condition']
  return withStandardQuestions(plain, standardQuestions(frame), { ids, sectionId: 'child' })
}

const YEARLY_INTRO =
  'We ask the same questions every year, so that we can see what gets better and what does not. Parent carers of the forum read your answers.'

const yearlyQuestions = (): Question[] => [
  single('plan', 'plan', 'Does your child have an EHC plan?', ['Yes', 'No, we have asked for one', 'No']),
  {
    ...plain('plan-good', 'plan_good', 'Is what stands in the plan right for your child?'),
    type: 'scale',
    choices: choicesOfScale('good'),
    onlyIf: { hold: 'all', conditions: [{ question: 'plan', is: 'any-of', choices: ['1'] }] },
  },
  row('help-school', 'School or college helps my child well'),
  row('help-health', 'Health services help my child well'),
  row('help-social', 'Social care helps our family well'),
  row('heard', 'We are listened to when something is decided'),
  { ...plain('went-well', 'went_well', 'What went well in the last 12 months?'), type: 'long' },
  { ...plain('must-change', 'must_change', 'What has to change?'), type: 'long' },
]

const afterEvent = (): Questionnaire => ({
  ...blank(),
  title: 'How was it today?',
  intro: 'We ask so that the next one is better. Parent carers of the forum read your answers. It takes two minutes.',
  layout: 'one-page',
  sections: [
    {
      id: 'first',
      title: 'About today',
      questions: [
        { ...plain('how-good', 'how_good', 'How was it?'), type: 'scale', choices: choicesOfScale('good') },
        single('learned', 'learned', 'Did you learn something that you can use?', ['Yes', 'A little', 'No']),
        { ...plain('best', 'best', 'What was best?'), type: 'long' },
        { ...plain('better', 'better', 'What could be better?'), type: 'long' },
      ],
    },
  ],
})

const plain = (id: string, name: string, text: string) => ({ id, name, text, choices: [] as Choice[] })

const single = (id: string, name: string, text: string, choices: string[]): Question => ({
  ...plain(id, name, text),
  type: 'single',
  choices: choices.map((words, place) => ({ id: String(place + 1), code: place + 1, text: words })),
})

const GRID = { id: 'help', text: 'How far do you agree?' }

const row = (id: string, text: string): Question => ({
  ...plain(id, id.replaceAll('-', '_'), text),
  type: 'scale',
  choices: [...choicesOfScale('agree'), DOES_NOT_APPLY],
  grid: GRID,
})
