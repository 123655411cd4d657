import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createWordingBook } from './book.js'
import type { ShippedWordings, Wording } from './wording.js'

const english: ShippedWordings = {
  language: 'en',
  name: 'English',
  texts: {
    receipt: 'Thank you. Your reference is {reference}. To end, send {word-stop}.',
    human: 'It can take {answer-time}.',
    'answer-time': 'up to 3 days',
    offer: 'We can write in {language-name}.',
    urgent: 'Call 116 123 or 999',
    only: 'Only in English. Send {word-stop}.',
  },
  notes: {},
  words: { stop: ['stop', 'end'], yes: ['yes', 'ok'] },
}
const urdu: ShippedWordings = {
  language: 'ur',
  name: 'اردو',
  texts: {
    receipt: 'شکریہ۔ حوالہ {reference}، {word-stop}',
    offer: '{language-name}',
    human: '{answer-time} تک',
    urgent: 'فون 116 123 یا 999',
    'answer-time': '۳ دن',
  },
  notes: {},
  words: { stop: ['بند'], yes: ['جی', 'ok'] },
}
const polish: ShippedWordings = { language: 'pl', name: 'polski', texts: {}, notes: {}, words: { stop: ['dość'] } }

const changed = (wording: Partial<Wording>): Wording => ({
  id: 'receipt',
  language: 'en',
  version: 2,
  text: 'Ta. {reference}',
  checked: true,
  by: 'someone',
  at: '2026-11-22T10:00:00.000Z',
  ...wording,
})

const book = createWordingBook([english, urdu, polish], [])

describe('the wording book', () => {
  it('fills in the values it is given and the words that may be typed', () => {
    expect(book.say('receipt', 'en', { reference: 'AB-12' })).toBe(
      'Thank you. Your reference is AB-12. To end, send STOP.',
    )
  })

  it('fills in by itself how long an answer takes and what a language is called', () => {
    expect(book.say('human', 'en')).toBe('It can take up to 3 days.')
    expect(book.say('offer', 'en')).toBe('We can write in English.')
  })

  it('says how long an answer takes as the forum last wrote it', () => {
    const after = createWordingBook([english], [changed({ id: 'answer-time', text: 'a week' })])
    expect(after.say('human', 'en')).toBe('It can take a week.')
  })

  it('never lets braces of ours reach anybody, whatever is missing', () => {
    expect(book.say('receipt', 'en')).toBe('Thank you. Your reference is . To end, send STOP.')
    const broken = createWordingBook([english], [changed({ text: '{nobody-knows} {answer-time}' })])
    expect(broken.say('receipt', 'en')).not.toContain('{')
  })

  it('leaves braces, dollars and backslashes of a value as they are', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constant('{word-stop} $& $1')), reference => {
        expect(book.say('receipt', 'en', { reference })).toBe(
          `Thank you. Your reference is ${reference}. To end, send STOP.`,
        )
      }),
    )
  })

  it('says what the forum wrote in place of what is shipped, and which version that is', () => {
    const after = createWordingBook([english, urdu], [changed({})])
    expect(after.say('receipt', 'en', { reference: 'AB-12' })).toBe('Ta. AB-12')
    expect(after.versionOf('receipt', 'en')).toBe('receipt en 2')
    expect(after.versionOf('receipt', 'ur')).toBe('receipt ur 0')
  })

  it('falls back to English, and says so in the version', () => {
    expect(book.say('only', 'pl')).toBe('Only in English. Send STOP.')
    expect(book.versionOf('only', 'pl')).toBe('only en 0')
    const after = createWordingBook([english, polish], [changed({})])
    expect(after.versionOf('receipt', 'pl')).toBe('receipt en 2')
  })

  it('does not know a text that nobody wrote', () => {
    expect(() => book.say('no-such-text', 'en')).toThrow('no-such-text')
  })
})

describe('words to type', () => {
  it('are told in capitals in the language that has them, else in English', () => {
    expect(book.commandWord('stop', 'pl')).toBe('DOŚĆ')
    expect(book.commandWord('yes', 'pl')).toBe('YES')
  })

  it('are understood in the language and in English, each once', () => {
    expect(book.wordsFor('yes', 'ur')).toEqual(['جی', 'ok', 'yes'])
    expect(book.wordsFor('yes', 'pl')).toEqual(['yes', 'ok'])
  })
})

describe('right-to-left text', () => {
  it('keeps each value in one piece by isolating it', () => {
    expect(book.say('receipt', 'ur', { reference: 'AB-12' })).toBe('شکریہ۔ حوالہ \u2068AB-12\u2069، \u2068بند\u2069')
  })

  it('does not isolate its own words', () => {
    expect(book.say('human', 'ur')).toBe('۳ دن تک')
  })

  it('keeps the closing mark away from a web address, which would become part of the link', () => {
    expect(book.say('offer', 'ur', { 'language-name': 'https://x.example/help' })).toBe(
      '\u2068https://x.example/help \u2069',
    )
  })

  it('keeps the parts of a telephone number in their order', () => {
    expect(book.say('urgent', 'ur')).toBe('فون 116\u00a0123 یا 999')
    expect(book.say('urgent', 'en')).toBe('Call 116 123 or 999')
  })

  it('has no isolates where English stands in for it', () => {
    expect(book.say('only', 'ur')).toBe('Only in English. Send STOP.')
  })
})
