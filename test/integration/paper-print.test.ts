import { beforeAll, describe, expect, it } from 'vitest'
import { CONSENT_WORDING } from '../../src/domain/consent.js'
import { type Questionnaire, questionsOf } from '../../src/domain/surveys/edition.js'
import type { Question } from '../../src/domain/surveys/question.js'
import { PRINT_STYLES } from '../../src/domain/surveys/sheet.js'
import { aPaperOrder, knownQuestionnaire, paperPrint } from '../support/printed.js'
import { elementsIn, type ReadPdf, readPdf } from '../support/read-pdf.js'
import { aQuestion, aQuestionnaire } from '../support/survey-builders.js'

const printed = (overrides: Parameters<typeof aPaperOrder>[0] = {}) => readPdf(paperPrint.print(aPaperOrder(overrides)))

const all = ({ pages }: ReadPdf, tag: string) => pages.flatMap(({ structure }) => elementsIn(structure, tag))

const asking = (...questions: Question[]): Questionnaire =>
  aQuestionnaire({ sections: [{ id: 'all', title: 'All of it', questions }] })

/** Line ends come out as one space, whatever was drawn. */
const said = (text: string) => text.replace(/\s+/g, ' ').trim()

describe.each(PRINT_STYLES)('the known survey in the style %s', style => {
  let pdf: ReadPdf
  beforeAll(async () => {
    pdf = await printed({ style })
  })

  it('says in which language it is, and shows its title', async () => {
    expect(pdf).toMatchObject({ title: 'Your year 2026', language: 'en', showsTitle: true, isTagged: true })
  })

  it('has every question as a heading, in order, with its number', async () => {
    const headings = all(pdf, 'H3').map(({ text }) => said(text))
    const inTable = all(pdf, 'TH').map(({ text }) => said(text))
    for (const [place, { text }] of questionsOf(knownQuestionnaire).entries()) {
      expect([...headings, ...inTable]).toContain(`${place + 1}. ${text}`)
    }
  })

  it('has an empty box with its number for every choice, as a form on paper has', async () => {
    const boxes = all(pdf, 'Form').filter(({ alt }) => alt?.startsWith('Empty box, number'))
    const choices = questionsOf(knownQuestionnaire).flatMap(question => question.choices)
    const yesAndNo = 3 * 2
    expect(boxes).toHaveLength(choices.length + yesAndNo)
    expect(boxes.map(({ text, alt }) => `Empty box, number ${said(text)}` === alt)).not.toContain(false)
  })

  it('asks for consent in the words of the online form', async () => {
    const text = said(pdf.pages.map(page => `${page.text} `).join(''))
    for (const { question, explained } of [CONSENT_WORDING.keep, CONSENT_WORDING.quote, CONSENT_WORDING.contact]) {
      expect(text).toContain(question)
      expect(text).toContain(explained)
    }
  })

  it('says on its first page that nobody reads it at once, and whom to call in an emergency', async () => {
    expect(said(pdf.pages[0]?.text ?? '')).toContain('In an emergency call 999.')
  })

  it('carries the number of the sheet and of the page on every page', async () => {
    const { pages } = pdf
    pages.forEach(({ text }, place) => {
      expect(text).toContain('Sheet 00013')
      expect(text).toContain(`Page ${place + 1} of ${pages.length}`)
    })
  })

  it('describes the code that leads to the online form', async () => {
    const [, code] = all(pdf, 'Figure')
    expect(code?.alt).toContain('https://earshot.example.org/answer/your-year-2026?sheet=00013')
  })

  it('has a bookmark for the sheet and for each of its parts', async () => {
    const sections = knownQuestionnaire.sections.map(({ title }) => title)
    expect(pdf.bookmarks).toEqual(['Sheet 00013', ...sections, 'What we may do with your answers'])
  })

  it('keeps all text on the page', async () => {
    expect(pdf.pages.map(({ placedInside }) => placedInside)).not.toContain(false)
  })

  it('keeps the choices of a question on one page, below it', () => {
    for (const { text, choices, grid } of questionsOf(knownQuestionnaire)) {
      if (grid || choices.length === 0) continue
      const blocks = all(pdf, 'Sect').filter(({ inside }) =>
        inside.some(one => one.tag === 'H3' && said(one.text).endsWith(text)),
      )
      const boxes = blocks.flatMap(block => elementsIn(block, 'Lbl').map(label => said(label.text)))
      expect(boxes).toEqual(choices.map(({ code }) => String(code)))
    }
  })
})

describe('rules on paper', () => {
  it('become words at the choice and before the question', async () => {
    const text = said((await printed()).pages.map(page => page.text).join(' '))
    expect(text).toContain('No Go to question 7')
    expect(text).toContain('Answer this only if you chose “Yes” in question 5.')
  })
})

describe('the usual style', () => {
  it('sets a grid as a table with heads for its columns and rows', async () => {
    const pdf = await printed()
    expect(all(pdf, 'Table')).toHaveLength(1)
    expect(all(pdf, 'TR')).toHaveLength(4)
    expect(all(pdf, 'TH').map(({ text }) => said(text))).toEqual([
      ...['Strongly disagree', 'Disagree', 'Neither', 'Agree', 'Strongly agree', 'Does not apply'],
      ...['8. School listens to me.', '9. School tells me what help my child gets.', '10. My child is safe at school.'],
    ])
  })
})

describe('a sheet to copy', () => {
  it('has room for a number on each page, and nothing to tear off', async () => {
    const { pages } = await printed({ serials: 'copy' })
    for (const { text } of pages) expect(text).toContain('Sheet number')
    expect(pages.map(({ text }) => text).join('')).not.toContain('Keep this part')
  })
})

describe('many sheets', () => {
  it('stand in one file, each with its own number on all of its pages', async () => {
    const { pages } = await printed({ serials: ['00013', '00027', '00034'] })
    const numbers = pages.map(({ text }) => /Sheet (\d+)/.exec(text)?.[1])
    const perSheet = pages.length / 3
    expect(numbers).toEqual(['00013', '00027', '00034'].flatMap(serial => Array(perSheet).fill(serial)))
  })

  it('are handed over one by one, so that a pile needs little memory', async () => {
    const largest = { waiting: 0 }
    const serials = Array.from({ length: 40 }, (_, place) => String(10_000 + place))
    let pieces = 0
    let total = 0
    for await (const piece of paperPrint.print(aPaperOrder({ serials }))) {
      largest.waiting = Math.max(largest.waiting, piece.length)
      pieces++
      total += piece.length
    }
    expect(pieces).toBeGreaterThan(serials.length)
    expect(largest.waiting).toBeLessThan(total / 4)
  })
})

describe('hard questionnaires', () => {
  const long = 'a word that is followed by others '.repeat(6).trim()
  const thirty = Array.from({ length: 30 }, (_, place) => ({
    id: `c${place}`,
    code: place + 1,
    text: `Choice ${place}`,
  }))

  it.each(PRINT_STYLES)('lose none of thirty choices in the style %s', async style => {
    const pdf = await printed({ style, questionnaire: asking(aQuestion({ choices: thirty })) })
    const items = all(pdf, 'LBody').map(({ text }) => said(text))
    expect(items.filter(text => text.startsWith('Choice'))).toEqual(thirty.map(({ text }) => text))
  })

  it.each(PRINT_STYLES)('keep labels of two hundred letters whole and on the page in the style %s', async style => {
    const choices = [1, 2, 3].map(code => ({ id: `c${code}`, code, text: `${code} ${long}` }))
    const pdf = await printed({ style, questionnaire: asking(aQuestion({ choices })) })
    expect(all(pdf, 'LBody').map(({ text }) => said(text))).toEqual(
      expect.arrayContaining(choices.map(({ text }) => text)),
    )
    expect(pdf.pages.map(({ placedInside }) => placedInside)).not.toContain(false)
  })

  it('go on for sixty questions, none of them over two pages', async () => {
    const questions = Array.from({ length: 60 }, (_, place) => aQuestion({ id: `q${place}`, name: `q${place}` }))
    const pdf = await printed({ questionnaire: asking(...questions) })
    const numbers = all(pdf, 'H3').map(({ text }) => Number.parseInt(text, 10))
    expect(numbers.slice(0, 60)).toEqual(questions.map((_, place) => place + 1))
  })

  it('repeat the heads of a table that goes on on the next page', async () => {
    const choices = ['Never', 'Often', 'Always'].map((text, place) => ({ id: text, code: place + 1, text }))
    const rows = Array.from({ length: 40 }, (_, place) =>
      aQuestion({ id: `r${place}`, name: `r${place}`, type: 'scale', choices, grid: { id: 'g', text: 'How often?' } }),
    )
    const { pages } = await printed({ questionnaire: asking(...rows) })
    const withRows = pages.filter(({ structure }) => elementsIn(structure, 'TR').length > 0)
    expect(withRows.length).toBeGreaterThan(1)
    for (const { text } of withRows) expect(text).toContain('Always')
  })

  it('break a word that is wider than the page', async () => {
    const text = 'm'.repeat(300)
    const pdf = await printed({ style: 'large-print', questionnaire: asking(aQuestion({ text })) })
    expect(all(pdf, 'H3').map(heading => heading.text.replace(/\s/g, ''))).toContain(`1.${text}`)
    expect(pdf.pages.map(({ placedInside }) => placedInside)).not.toContain(false)
  })

  it('leave out small pictures, and set the words around them', async () => {
    const pdf = await printed({ questionnaire: asking(aQuestion({ text: 'How do you feel 😀 today?' })) })
    expect(all(pdf, 'H3').map(({ text }) => said(text))).toContain('1. How do you feel today?')
  })
})

describe('other languages', () => {
  it('are set with their own letters', async () => {
    const translations = {
      pl: { 'question plan text': 'Zażółć gęślą jaźń?' },
      uk: { 'question plan text': 'Їжак і ґанок?' },
      pa: { 'question plan text': 'ਕੀ ਤੁਹਾਡੇ ਬੱਚੇ ਦੀ ਯੋਜਨਾ ਹੈ?' },
    }
    const questionnaire = { ...asking(aQuestion()), translations }
    for (const [language, text] of [
      ['pl', 'Zażółć gęślą jaźń?'],
      ['uk', 'Їжак і ґанок?'],
      ['pa', 'ਕੀ ਤੁਹਾਡੇ ਬੱਚੇ ਦੀ ਯੋਜਨਾ ਹੈ?'],
    ] as const) {
      const pdf = await printed({ questionnaire, language })
      expect(pdf.language).toBe(language)
      expect(all(pdf, 'H3').map(heading => said(heading.text))).toContain(`1. ${text}`)
    }
  })

  it('refuse letters that would come out wrong, and say what to do', async () => {
    const questionnaire = {
      ...asking(aQuestion()),
      translations: { pa: { 'question plan text': 'क्या आपके बच्चे की योजना है?' } },
    }
    expect(paperPrint.canPrint(questionnaire, 'pa')).toBe(false)
    await expect(printed({ questionnaire, language: 'pa' })).rejects.toMatchObject({
      code: 'invalid-message',
      shownAs: expect.stringContaining('another language'),
    })
  })
})
