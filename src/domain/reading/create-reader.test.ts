import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadCodeFrame } from '../../../adapters/code-frame-file/load.js'
import type { Reader } from '../ports.js'
import type { Evidence, Reading } from '../understanding.js'
import { createReader } from './create-reader.js'

let reader: Reader
beforeAll(async () => {
  reader = createReader(await loadCodeFrame('code-frame/code-frame.yaml'))
})

const evidenceOf = (reading: Reading): Evidence[] =>
  [...reading.themes, ...reading.services, ...reading.needs, reading.phase, reading.area]
    .flatMap(suggestion => suggestion?.evidence ?? [])
    .concat(reading.safeguarding.evidence)

describe('a reading', () => {
  it('says which reader and which code frame made it', () => {
    expect(reader.read('The taxi was late.').reader).toMatch(/^rules@\d+\.\d+\+send-parent-carer@\d+\.\d+$/)
  })

  it.each(['', '   ', '-', 'n/a', 'None', 'see above', '😂😂😂', 'as before.'])('finds no theme in %j', text => {
    expect(reader.read(text)).toMatchObject({ themes: [], kind: 'other', sentiment: 0, services: [] })
  })

  it('says that an English text has a sentence in another language, in which names may be left', () => {
    const { language, redaction } = reader.read('Hi all, thanks for today. Mój syn boi się iść do szkoły. See you.')
    expect([language, redaction.otherLanguage]).toEqual(['en', 'pl'])
    expect(reader.read('Hi all, thanks for today. See you.').redaction).not.toHaveProperty('otherLanguage')
    expect(reader.read('Mój syn boi się iść do szkoły.').redaction).not.toHaveProperty('otherLanguage')
  })

  it('still hides a number in an answer that says nothing else', () => {
    expect(reader.read('07700 900123').redaction.text).toBe('[phone]')
  })

  it('names only words that stand in the text, wherever emoji, accents, right-to-left script or line ends come', () => {
    const pieces = fc.constantFrom(
      'the taxi was late ',
      'CAMHS closed her case\r\n',
      '👩‍👦 ',
      'שלום ',
      'cafe\u0301 ',
      'waiting for an autism assessment. ',
      'my son Jude ',
      'ring 07700 900456 ',
      'bruises on his arm ',
      'in Leek\n',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme' })), { maxLength: 12 }), parts => {
        const text = parts.join('')
        for (const { start, end, text: words } of evidenceOf(reader.read(text))) {
          expect(text.slice(start, end)).toBe(words)
          expect(words).not.toBe('')
        }
      }),
    )
  })

  it('gives the same text back when its findings are put in place of the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), noise => {
        const text = `Ring Mrs Fairley on 07700 900123. ${noise} jo@example.org`
        const { redaction } = reader.read(text)
        const kept = redaction.findings.map(({ start }, at) => text.slice(redaction.findings[at - 1]?.end ?? 0, start))
        const stays = [...kept, text.slice(redaction.findings.at(-1)?.end ?? 0)]
        let from = 0
        for (const stretch of stays) {
          const at = redaction.text.indexOf(stretch, from)
          expect(at).toBeGreaterThanOrEqual(from)
          from = at + stretch.length
        }
      }),
    )
  })
})
