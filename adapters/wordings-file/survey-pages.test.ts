import { describe, expect, it } from 'vitest'
import { CONSENT_WORDING } from '../../src/domain/consent.js'
import { createWordingBook } from '../../src/domain/wordings/book.js'
import { LANGUAGES } from '../../src/domain/wordings/wording.js'
import { loadWordings } from './load.js'

const shipped = await loadWordings('wordings/survey-pages')
const book = createWordingBook(shipped, [])

describe('what is said around a survey', () => {
  it('asks for consent in the words of the form', () => {
    for (const name of ['keep', 'quote', 'contact'] as const) {
      expect(book.say(name, 'en')).toBe(CONSENT_WORDING[name].question)
      expect(book.say(`${name}-explained`, 'en')).toBe(CONSENT_WORDING[name].explained)
    }
  })

  it.each(LANGUAGES)('gives the emergency numbers exactly: %s', language => {
    for (const number of ['999', '111']) expect(book.say('emergency', language)).toMatch(new RegExp(`\\b${number}\\b`))
  })

  it.each(LANGUAGES)('has no text twice where a button would then mean two things: %s', language => {
    const buttons = ['continue', 'skip', 'send', 'delete-instead', 'take-back-yes', 'take-back-no'] as const
    expect(new Set(buttons.map(id => book.say(id, language))).size).toBe(buttons.length)
  })
})
