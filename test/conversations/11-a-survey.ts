import type { Question } from '../../src/domain/surveys/question.js'
import { anEdition, aQuestion, aQuestionnaire } from '../support/survey-builders.js'
import type { Script } from './script.js'

const choices = (...texts: string[]) => texts.map((text, place) => ({ id: `c${place + 1}`, code: place + 1, text }))

const questions: Question[] = [
  aQuestion({
    id: 'plan',
    name: 'plan',
    text: 'Does your child have an EHC plan?',
    choices: choices('Yes', 'No, we have asked for one', 'No'),
  }),
  aQuestion({
    id: 'weeks',
    name: 'weeks',
    type: 'number',
    text: 'How many weeks did it take to get the plan?',
    choices: [],
    number: { least: 0, most: 150, whole: true, unit: 'weeks' },
    onlyIf: { hold: 'all', conditions: [{ question: 'plan', is: 'any-of', choices: ['c1'] }] },
  }),
  aQuestion({
    id: 'asked',
    name: 'asked',
    type: 'multiple',
    text: 'Who have you asked for help this year?',
    choices: [...choices('School', 'The council', 'Our GP'), { id: 'none', code: 9, text: 'Nobody', alone: true }],
  }),
  aQuestion({ id: 'story', name: 'story', type: 'long', text: 'What went well this year?', choices: [] }),
  aQuestion({
    id: 'safe',
    name: 'safe',
    type: 'scale',
    text: 'My child is safe at school.',
    choices: choices('Disagree', 'Neither', 'Agree'),
  }),
]

export const aSurvey: Script = {
  page: '11-a-survey',
  title: '11. A survey, one question at a time',
  about:
    'The yearly survey, answered on the bus in two goes: by number, by word, by voice. Nothing has to be answered, and a story told on the way is a voice like any other.',
  line: 'whatsapp',
  startsAt: '2026-11-20T15:40:00.000Z',
  survey: anEdition({
    code: 'your-year-2026',
    questionnaire: aQuestionnaire({
      title: 'Your year 2026',
      intro:
        'We ask the same questions every year, so that we can see what changes. Parent carers of the forum read your answers. It takes about five minutes.',
      thanks: 'Thank you. Your answers help us to say what has to change.',
      sections: [{ id: 'all', title: 'You and your child', questions }],
    }),
  }),
  async play({ says, saysAloud, later }) {
    await says('SURVEY your-year-2026')
    await later(20)
    await says('yes')
    await later(10)
    await says('yes')
    await later(10)
    await says('no')
    await later(25)
    await says('yes')
    await later(30)
    await says('about 30')
    await later(20)
    await says('30 weeks')
    await later(30)
    await says('1 and 3')
    await later(15)
    await says('later')
    await later(4 * 3600)
    await says('survey')
    await later(40)
    await saysAloud(
      '18 seconds',
      'The new SENCO rings back the same day, and she knows his name. That has never happened before.',
    )
    await later(30)
    await says('And he has a quiet room now')
    await later(95)
    await says('Well, it depends on the day and on who is with him at lunch time')
    await later(20)
    await says('2')
    await later(120)
  },
}
