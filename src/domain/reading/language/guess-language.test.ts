import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPassage } from '../passage.js'
import { guessLanguage } from './guess-language.js'

const guess = (text: string): string => guessLanguage(createPassage(text))

const FIXTURES = 'test/fixtures/languages'
const linesOf = (path: string): string[] => readFileSync(path, 'utf8').trim().split('\n')
const pairsOf = (file: string) => linesOf(`${FIXTURES}/${file}`).map(line => line.split('\t') as [string, string])

/** Chinese parts no words with blanks: two signs are about a word. */
const wordsIn = (text: string): number =>
  /\p{Script=Han}/u.test(text) ? Math.floor(text.length / 2) : text.split(/\s+/).length

const MESSAGES = readdirSync(FIXTURES)
  .filter(file => file.endsWith('.txt'))
  .flatMap(file => linesOf(`${FIXTURES}/${file}`).map(text => ({ language: file.slice(0, 2), text })))
const FOREIGN = MESSAGES.filter(({ language }) => language !== 'en')

const shareRight = (of: { language: string; text: string }[]): number =>
  of.filter(({ language, text }) => guess(text) === language).length / of.length

describe('messages as families text them', () => {
  it('are in 24 languages other than English, three of them in two scripts', () => {
    expect(new Set(FOREIGN.map(({ language }) => language)).size).toBe(24)
    expect(FOREIGN.length).toBeGreaterThan(1000)
  })

  it('are told apart when they have five words or more', () => {
    expect(shareRight(FOREIGN.filter(({ text }) => wordsIn(text) >= 5))).toBeGreaterThanOrEqual(0.97)
  })

  it('are mostly told apart when they have three or four', () => {
    expect(shareRight(FOREIGN.filter(({ text }) => wordsIn(text) < 5))).toBeGreaterThanOrEqual(0.95)
  })

  it.each([...new Set(FOREIGN.map(({ language }) => language))])('are told apart in %s', language => {
    expect(shareRight(FOREIGN.filter(message => message.language === language))).toBeGreaterThanOrEqual(0.9)
  })

  it('keep their language when words of the English system stand among them', () => {
    const mixed = pairsOf('mixed.tsv').map(([language, text]) => ({ language, text }))
    expect(shareRight(mixed)).toBeGreaterThanOrEqual(0.9)
  })
})

describe('languages of letters that no list of ours knows', () => {
  it.each([
    ['si', 'මගේ පුතා නිමල් පාසලේ උදව් ලබන්නේ නැහැ'],
    ['my', 'ကျွန်တော့်သား မောင်မောင် ကျောင်းမှာ အကူအညီ မရဘူး'],
    ['km', 'កូនប្រុសខ្ញុំ សុខា មិនទទួលបានជំនួយនៅសាលា'],
    ['am', 'ልጄ ዮናስ በትምህርት ቤት እርዳታ አያገኝም'],
  ])('%s is not too little to tell: names may be left in it', (language, text) => {
    expect(guess(text)).toBe(language)
  })
})

describe('English', () => {
  it.each(linesOf(`${FIXTURES}/en.txt`))('stays English, or too little to tell: %j', text => {
    expect(['en', 'und']).toContain(guess(text))
  })

  it('of the seed corpus is hardly ever taken for another language', () => {
    const english = readdirSync('seed-corpus/short')
      .flatMap(file => linesOf(`seed-corpus/short/${file}`))
      .filter((_line, index) => index % 7 === 0)
      .map(line => JSON.parse(line) as { language: string; text: string })
      .filter(({ language }) => language === 'en')
    expect(english.length).toBeGreaterThan(3000)
    const mistaken = english.map(({ text }) => guess(text)).filter(found => found !== 'en' && found !== 'und')
    expect(mistaken.length / english.length).toBeLessThan(0.003)
  })

  it.each([
    'Thanks Małgorzata for the tea',
    'Siobhán and Zoë at the café',
    'Agnieszka Kowalczyk and Bogdan Popescu said',
  ])('with a name from elsewhere is English: %j', text => expect(guess(text)).toBe('en'))
})

describe('what is told by its letters', () => {
  it.each([
    ['میرا پتر سکول نئیں جاندا', 'ur'],
    ['मेरा बेटा स्कूल नहीं जाता', 'hi'],
    ['پسرم به مدرسه نمی رود و کمک می خواهم', 'fa'],
    ['زما زوی ښوونځي ته نه ځي', 'ps'],
    ['Ο γιος μου δεν κοιμάται', 'el'],
    ['息子は学校に行きません', 'ja'],
    ['아들이 학교에 안 가요', 'ko'],
    ['Моят син не ходи на училище, EHCP няма', 'bg'],
  ])('%j is %s', (text, language) => {
    expect(guess(text)).toBe(language)
  })
})

describe('a language that nobody listed', () => {
  it.each([
    ['Moj sin ne spava i skola ne pomaze', 'hr'],
    ['Con trai tôi không ngủ được', 'vi'],
    ['Min son sover inte och skolan hjälper inte', 'sv'],
    ['Mans dēls neguļ un skola nepalīdz', 'lv'],
  ])('is told by runs of letters: %j is %s', (text, language) => {
    expect(guess(text)).toBe(language)
  })
})

describe('too little to tell', () => {
  it.each(['', '👍', '12', 'ok', 'hej', 'SENCO', '...'])('%j is und', text => {
    expect(guess(text)).toBe('und')
  })
})

it('any text whatever has a language or none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), text => {
      expect(guess(text)).toMatch(/^[a-z]{2,3}$/)
    }),
  )
})
