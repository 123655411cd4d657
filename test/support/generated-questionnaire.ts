import fc from 'fast-check'
import type { Questionnaire } from '../../src/domain/surveys/edition.js'
import { QUESTION_TYPES, type Question, TELLING } from '../../src/domain/surveys/question.js'
import type { Condition, Rule } from '../../src/domain/surveys/rule.js'
import { textsOf } from '../../src/domain/surveys/survey-texts.js'

/** Words as people may write them, in any script, with quotes, line ends and signs of HTML. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  fc.constantFrom('Wie oft?', 'آپ کہاں رہتے ہیں؟', 'a "quoted" <b>word</b>', 'two\nlines', '=1+1'),
)

/** Fields that may be missing are missing, not `undefined`. */
const may = <Name extends string, Value>(name: Name, value: fc.Arbitrary<Value>) =>
  fc.option(value, { nil: null }).map(one => (one === null ? {} : ({ [name]: one } as { [One in Name]: Value })))

const choice = (code: number) =>
  fc
    .tuple(words, may('words', fc.constant<true>(true)), may('alone', fc.constant<true>(true)))
    .map(([text, ...more]) => Object.assign({ id: `c${code}`, code, text }, ...more))

const condition = (question: string): fc.Arbitrary<Condition> =>
  fc.oneof(
    fc.record({
      question: fc.constant(question),
      is: fc.constantFrom('any-of', 'none-of'),
      choices: fc.constant<string[]>(['c1']),
    }),
    fc.record({ question: fc.constant(question), is: fc.constantFrom('at-least', 'at-most'), value: fc.integer() }),
    fc.record({ question: fc.constant(question), is: fc.constantFrom('answered', 'unanswered') }),
  )

const rule = (question: string): fc.Arbitrary<Rule> =>
  fc.record({
    hold: fc.constantFrom('all', 'any'),
    conditions: fc.array(condition(question), { minLength: 1, maxLength: 3 }),
  })

const question = (number: number): fc.Arbitrary<Question> =>
  fc
    .tuple(
      fc.constantFrom(...QUESTION_TYPES),
      words,
      fc.tuple(choice(1), choice(2)),
      may('help', words),
      may('number', fc.record({ least: fc.integer(), unit: words }, { requiredKeys: [] })),
      may('date', fc.constant({ earliest: '2026-01-01' })),
      may('onlyIf', number > 1 ? rule('q1') : rule('nothing')),
      may('grid', fc.record({ id: fc.constantFrom('g1', 'g2'), text: words })),
      may('tells', fc.constantFrom(...TELLING)),
    )
    .map(([type, text, choices, ...more]) =>
      Object.assign({ id: `q${number}`, name: `q${number}`, type, text, choices }, ...more),
    )

/** Questionnaires of every shape that a draft can have, translated in part. */
export const generatedQuestionnaire: fc.Arbitrary<Questionnaire> = fc
  .record({
    title: words,
    intro: words,
    thanks: words,
    layout: fc.constantFrom('one-question', 'one-page'),
    sections: fc.tuple(
      fc.record({ id: fc.constant('s1'), title: words, questions: fc.tuple(question(1), question(2)) }),
      fc.record({ id: fc.constant('s2'), title: words, help: words, questions: fc.tuple(question(3)) }),
    ),
  })
  .chain(asked =>
    fc.array(words, { minLength: 1, maxLength: 5 }).map(said => ({
      ...asked,
      translations: {
        pl: Object.fromEntries(
          textsOf({ ...asked, translations: {} })
            .slice(0, said.length)
            .map(({ key }, place) => [key, said[place] ?? '']),
        ),
      },
    })),
  )
