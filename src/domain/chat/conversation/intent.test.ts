import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedWordings } from '../../../../test/support/a-chat.js'
import { someSurroundings } from '../../../../test/support/some-surroundings.js'
import { LANGUAGES, type Language } from '../../wordings/wording.js'
import { isCloseTo, plainWords } from './close-to.js'
import { COMMANDS, type Command, intentOf } from './intent.js'
import { type Asking, type ConversationState, newConversation } from './state.js'

const around = await someSurroundings()
const NOW = '2026-11-21T10:00:00.000Z'

const state = (language: Language, asking: Asking | null = null): ConversationState => ({
  ...newConversation(),
  language,
  asking,
})
const read = (text: string, language: Language = 'en', asking: Asking | null = null) =>
  intentOf(text, NOW, state(language, asking), around)

const everyWord = LANGUAGES.flatMap(language =>
  COMMANDS.flatMap(command => around.book.wordsFor(command, language).map(word => ({ language, command, word }))),
)

/** Open questions of every kind. */
const QUESTIONS: (Asking | null)[] = [
  null,
  { what: 'keep' },
  { what: 'quote', changing: false },
  { what: 'contact', changing: true },
  { what: 'area', again: false },
  { what: 'age', again: true },
  { what: 'service', again: false },
  { what: 'delete-which' },
  { what: 'delete-sure', scope: 'all', reference: null },
  { what: 'language' },
  { what: 'more', page: 1 },
]

describe('a command', () => {
  it.each(everyWord)('$word is $command ($language)', ({ language, command, word }) => {
    expect(read(word, language)).toEqual({ kind: 'command', command })
  })

  it.each(LANGUAGES)('is understood as we tell it in %s, whatever is asked just then', language => {
    for (const asking of QUESTIONS) {
      for (const command of COMMANDS) {
        expect(read(around.book.commandWord(command, language), language, asking)).toEqual({ kind: 'command', command })
      }
    }
  })

  it('is understood in English in every language', () => {
    for (const language of LANGUAGES) expect(read('Stop.', language)).toEqual({ kind: 'command', command: 'stop' })
  })

  it.each<[string, Command]>([
    ['STOPP', 'stop'],
    ['hlep', 'help'],
    ['My-Data!', 'mydata'],
    ['delet', 'delete'],
  ])('is understood with a small mistake: %s is %s', (typed, command) => {
    expect(read(typed)).toEqual({ kind: 'command', command })
  })

  it('is never what has more words than any command, in any language and whatever is asked', () => {
    const words = fc.constantFrom(...everyWord.map(({ word }) => word), 'please', 'and', 'my', 'son')
    fc.assert(
      fc.property(
        fc.constantFrom(...LANGUAGES),
        fc.constantFrom(...QUESTIONS),
        fc.array(words, { minLength: 9, maxLength: 15 }),
        (language, asking, parts) => {
          expect(read(parts.join(' '), language, asking).kind).not.toBe('command')
        },
      ),
    )
  })

  it.each([
    'please stop excluding my son from school',
    'they stop answering',
    'we need help with transport',
    'nobody could help us',
    'the start was hard',
    'a person from the council rang',
    'delete nothing of what he said',
  ])('is not in what somebody tells: %s', told => {
    expect(read(told)).toEqual({ kind: 'content' })
  })

  it('is not, and no answer that needs help either, what is asked at length in place of an answer', () => {
    const asked = 'why does nobody ever tell us how long all of this takes?'
    expect(read(asked, 'en', { what: 'keep' })).toEqual({ kind: 'content' })
  })

  it('reads whatever anybody types without failing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LANGUAGES),
        fc.constantFrom(...QUESTIONS),
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        (language, asking, typed) => {
          expect(read(typed, language, asking)).toHaveProperty('kind')
        },
      ),
    )
  })
})

describe('the words of a language', () => {
  const groups = Object.keys(shippedWordings.find(({ language }) => language === 'en')?.words ?? {})

  it.each(LANGUAGES)('are far enough apart in %s: one mistake never makes one thing of another', language => {
    const words = groups.flatMap(group => around.book.wordsFor(group, language).map(word => ({ group, word })))
    const confused = words.flatMap(one =>
      words
        .filter(other => other.group !== one.group && isCloseTo(plainWords(one.word), plainWords(other.word)))
        .map(other => `${one.group} ${one.word} / ${other.group} ${other.word}`),
    )
    expect(confused).toEqual([])
  })

  it.each(LANGUAGES)('are names of no other language than the one that is meant: %s', language => {
    expect(read(around.book.languageName(language), 'en')).toEqual({ kind: 'chosen', id: `language:${language}` })
  })
})

describe('an answer', () => {
  it('is taken for the open question only', () => {
    expect(read('yes', 'en', { what: 'keep' })).toEqual({ kind: 'chosen', id: 'keep:yes' })
    expect(read('2', 'en', { what: 'keep' })).not.toEqual({ kind: 'chosen', id: 'keep:yes' })
    expect(read('yes', 'en')).not.toHaveProperty('id')
  })

  it.each(LANGUAGES)('of yes and no is never mistaken for the other in %s', language => {
    for (const answer of ['yes', 'no'] as const) {
      for (const word of around.book.wordsFor(answer, language)) {
        expect(read(word, language, { what: 'keep' })).toEqual({ kind: 'chosen', id: `keep:${answer}` })
      }
    }
  })

  it('that was on its way before the last one was given answers nothing', () => {
    const asked = { ...state('en', { what: 'contact', changing: false }), answeredAt: '2026-11-21T10:00:01.000Z' }
    expect(intentOf('yes', NOW, asked, around)).not.toHaveProperty('id')
    expect(intentOf('yes', '2026-11-21T10:00:01.000Z', asked, around)).toEqual({ kind: 'chosen', id: 'contact:yes' })
  })
})
