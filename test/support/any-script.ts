import fc from 'fast-check'

const HOUR = 3600

/** What a parent, the platform or our own machines do. */
export type Step =
  | { do: 'tell' | 'tell-aloud' | 'listen' | 'restart' | 'break' | 'mend' | 'settle' }
  | { do: 'say'; word: string }
  | { do: 'press'; id: string }
  | { do: 'wait'; seconds: number }
  | { do: 'edit' | 'delete' | 'again'; which: number }

const WORDS = [
  'stop',
  'start',
  'yes',
  'no',
  'human',
  'help',
  'delete',
  'my data',
  'more',
  'all',
  'last',
  'nothing',
  'skip',
]
const MORE_WORDS = [
  'language',
  'polski',
  'choices',
  'privacy',
  '1',
  '2',
  '3',
  'hi',
  'thanks',
  'ok',
  'who are you',
  'delete all',
  'kidderminster',
  'what',
  '8',
  'survey',
  'survey year',
  'survey',
  'back',
  'later',
  'done',
  '1 3',
  'agree',
]
const BUTTONS = [
  'keep:yes',
  'keep:no',
  'quote:yes',
  'contact:no',
  'area:wychavon',
  'skip',
  'which:all',
  'sure:yes',
  'x:y',
]

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Step>({ do: 'tell' }) },
  { weight: 2, arbitrary: fc.constant<Step>({ do: 'tell-aloud' }) },
  { weight: 2, arbitrary: fc.constant<Step>({ do: 'listen' }) },
  { weight: 8, arbitrary: fc.constantFrom(...WORDS, ...MORE_WORDS).map((word): Step => ({ do: 'say', word })) },
  { weight: 2, arbitrary: fc.constantFrom(...BUTTONS).map((id): Step => ({ do: 'press', id })) },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(5, 91, 700, 3 * HOUR, 23 * HOUR, 30 * HOUR, 80 * HOUR)
      .map((seconds): Step => ({ do: 'wait', seconds })),
  },
  { weight: 2, arbitrary: fc.nat(9).map((which): Step => ({ do: 'edit', which })) },
  { weight: 1, arbitrary: fc.nat(9).map((which): Step => ({ do: 'delete', which })) },
  { weight: 2, arbitrary: fc.nat(9).map((which): Step => ({ do: 'again', which })) },
  { weight: 2, arbitrary: fc.constantFrom<Step>({ do: 'restart' }, { do: 'break' }, { do: 'mend' }, { do: 'settle' }) },
)

/** Somebody who has said yes is in the middle of a survey. */
const inSurvey: Step[] = ['hi', 'yes', 'no', 'no', 'survey'].map(word => ({ do: 'say', word }))
const withOrWithoutSurvey = (one: fc.Arbitrary<Step>) =>
  fc
    .tuple(fc.boolean(), fc.array(one, { minLength: 1, maxLength: 25 }))
    .map(([begins, steps]) => (begins ? [...inSurvey, ...steps] : steps))

export const anyScript = withOrWithoutSurvey(step)

/** Nobody asks to have anything erased, nobody goes back to give another answer, and no yes comes too late. */
export const harmless = withOrWithoutSurvey(
  step.filter(
    one =>
      one.do !== 'press' &&
      !(one.do === 'say' && ['no', '2', 'delete', 'delete all', 'back'].includes(one.word)) &&
      !(one.do === 'wait' && one.seconds > 20 * HOUR),
  ),
)
