import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createPassage } from '../passage.js'
import { guessLanguage } from './guess-language.js'
import { otherLanguage } from './other-language.js'

const linesOf = (path: string): string[] => readFileSync(path, 'utf8').trim().split('\n')
const FRAMED = linesOf('test/fixtures/languages/framed.tsv').map(line => line.split('\t') as [string, string])

describe('a sentence in another language within an English text', () => {
  it.each(FRAMED)('in %s is seen: %j', (language, text) => {
    const passage = createPassage(text)
    expect([guessLanguage(passage), otherLanguage(passage)]).toContain(language)
  })

  it.each([
    ['zh', 'We wait for the taxi every day. 我儿子小明在学校得不到帮助。'],
    ['zh', 'we wait for the taxi every day and 我儿子小明在学校得不到帮助 and nobody rings us back at all'],
    ['th', 'We wait for the taxi every day. ลูกชายของฉันสมชายไม่ได้รับความช่วยเหลือ'],
    ['ja', 'We wait for the taxi every day. 息子の健太は学校で助けてもらえません。'],
    ['si', 'We wait for the taxi every day. මගේ පුතා නිමල් පාසලේ උදව් ලබන්නේ නැහැ'],
  ])('in %s is seen though nothing parts its words: %j', (language, text) => {
    expect(otherLanguage(createPassage(text))).toBe(language)
  })

  it.each([
    'Caruurtaydu ma helaan wax caawimaad ah',
    'Djali im Arben nuk merr ndihmë',
    'Ang anak kong si Juan ay hindi tinutulungan',
    'Poikani Mikko ei saa apua koulussa',
    'Mwanangu Juma hapati msaada shuleni kabisa',
  ])('is seen though no list knows its words, whatever it is taken for: %j', text => {
    const passage = createPassage(`We wait for the taxi every day and nobody rings. ${text}. And that is all.`)
    expect(guessLanguage(passage)).toBe('en')
    expect(otherLanguage(passage)).not.toBeNull()
  })

  it('leaves most such texts English', () => {
    const english = FRAMED.filter(([, text]) => guessLanguage(createPassage(text)) === 'en')
    expect(english.length / FRAMED.length).toBeGreaterThan(0.7)
  })

  it('is seen where nobody wrote a full stop', () => {
    const text =
      'hi so we went to the meeting and they said to wait again for the report and then moja córka znowu płakała całą noc bo nie chce tam wracać and nobody rang us'
    expect(otherLanguage(createPassage(text))).toBe('pl')
  })
})

describe('what is no such sentence', () => {
  it.each([
    'Thanks Małgorzata Kowalczyk, see you on Tuesday with Bogdan Popescu.',
    'Assalamu alaikum, can anybody tell me who runs the youth club?',
    'Dziękuję! That was the best coffee morning.',
    'My husband محمد went to the meeting.',
    'My husband 欧阳娜娜 went to the meeting.',
    'Lovely coffee morning, 非常感谢!',
    'C’est la vie as they say. Back to the waiting list.',
  ])('%j is English alone', text => {
    expect(otherLanguage(createPassage(text))).toBeNull()
  })

  it('is hardly ever seen in the English of the seed corpus', () => {
    const english = readdirSync('seed-corpus/commissioned')
      .flatMap(file => linesOf(`seed-corpus/commissioned/${file}`))
      .map(line => JSON.parse(line) as { language: string; text: string })
      .filter(({ language }) => language === 'en')
    expect(english.length).toBeGreaterThan(3000)
    const seen = english.filter(({ text }) => otherLanguage(createPassage(text)) !== null)
    expect(seen.length / english.length).toBeLessThan(0.003)
  })
})
