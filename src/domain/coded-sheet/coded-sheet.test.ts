import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '../errors.js'
import { codedTexts } from './coded-texts.js'
import { findHeadings } from './find-headings.js'
import type { Sheet } from './sheet.js'

const sheet = (...rows: string[][]): Sheet => ({
  name: 'Sheet 1',
  rows: rows.map((cells, place) => ({ number: place + 1, cells })),
})

const taken = (table: Sheet | Sheet[], labels: string[] = [], text = 'Text') => {
  const headed = findHeadings([table].flat(), [text, ...labels])
  if ('missing' in headed) throw new Error('a heading is missing')
  return codedTexts(headed, { text, labels })
}
const saidOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof AppError) return error.shownAs
  }
  return ''
}
const HEADINGS = ['Date', 'Text', 'Score', 'Bus', 'School', 'Odd']
const BUS = ['45001', 'The bus was late', '3', '1', '0', '']
const SCHOOL = ['45002', 'School was kind', '1', '', '1.0', '']

describe('the labels of a coded table', () => {
  it('are the columns that hold only 0, 1 and blanks, when none is named', () => {
    const { labels, texts } = taken(sheet(HEADINGS, BUS, SCHOOL))
    expect(labels).toEqual(['Bus', 'School'])
    expect(texts.map(text => [text.text, text.labels])).toEqual([
      ['The bus was late', ['Bus']],
      ['School was kind', ['School']],
    ])
  })

  it('are those that are named, with the marks that people use', () => {
    const marks = ['1', ' Yes', 'x', 'TRUE', 'Y', '✓', '0', 'no', 'False', 'N', '']
    const { texts } = taken(sheet(['Text', 'Bus', 'B'], ...marks.map(mark => ['words', mark, '0'])), ['bus', 'B'])
    expect(texts.map(({ labels }) => labels.length)).toEqual([1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0])
  })

  it('named, may hold nothing but marks: dates and counts are refused, and their row is said', () => {
    expect(saidOf(() => taken(sheet(HEADINGS, BUS, SCHOOL), ['Date']))).toContain(
      '“Date” holds something that is no mark in row 2 and 1 more',
    )
    expect(saidOf(() => taken(sheet(HEADINGS, SCHOOL, BUS), ['Score']))).toContain('in row 3.')
  })

  it('are not spoilt by a row of totals, which has no text', () => {
    expect(taken(sheet(HEADINGS, BUS, SCHOOL, ['Total', '', '4', '12', '9', '0'])).labels).toEqual(['Bus', 'School'])
  })

  it('that hold other marks are told of, so that somebody can name them', () => {
    const { labels, told } = taken(sheet(['Text', 'A', 'B'], ['one', '1', 'yes'], ['two', '0', '']))
    expect(labels).toEqual(['A'])
    expect(told.join()).toContain('“B”. To take them, name every label with --label.')
  })

  it('without a heading are told of', () => {
    expect(taken(sheet(['Text', 'A', ''], ['one', '1', '0'], ['two', '0', '1'])).told.join()).toContain(
      'without a heading: 1',
    )
  })

  it.each([
    ['no column holds marks', sheet(['Text', 'A'], ['one', 'bus']), '--label COLUMN. There are: “Text”, “A”.'],
    ['nothing is coded', sheet(['Text', 'A'], ['one', '0']), 'nothing to learn'],
    ['two share a name', sheet(['Text', 'A', 'A'], ['one', '0', '1']), 'Two columns are called “A”'],
  ])('cannot be taken when %s', (_why, table, words) => {
    expect(saidOf(() => taken(table))).toContain(words)
  })
})

describe('the texts of a coded table', () => {
  it('are left out where there are no words or nobody has coded them, and how many is told', () => {
    const { texts, told } = taken(sheet(HEADINGS, BUS, ['', ' ', '', '1', '0'], ['', 'not coded', '2', ' '], SCHOOL))
    expect(texts).toHaveLength(2)
    expect(told).toEqual(
      expect.arrayContaining([
        'Left out, as they have no text: 1 row.',
        expect.stringContaining('Left out, as nobody has coded them: 1 row'),
        'Texts to learn from: 2. Labels: 2.',
      ]),
    )
  })

  it('that stand there again are told of, also when they are labelled otherwise', () => {
    const again = ['', 'the BUS was late ', '', '0', '1']
    expect(taken(sheet(HEADINGS, BUS, BUS, again)).told.join()).toMatch(/in a row above: 2 rows.*In 1 row the labels/)
  })

  it('tell which labels are used never, always or seldom', () => {
    const { told } = taken(sheet(['Text', 'All', 'None', 'Few'], ['one', '1', '0', '1'], ['two', '1', '0', '']))
    expect(told.join('\n')).toMatch(/No text has these labels.*“None”/)
    expect(told.join('\n')).toMatch(/Every text has these labels.*“All”/)
    expect(told.join('\n')).toContain('“Few (1)”')
  })
})

describe('the headings of a table', () => {
  it('may stand below a title, on another sheet, and be written with other spaces and capitals', () => {
    const { labels, told } = taken(
      [sheet(['Read me first']), { ...sheet(['Survey 2023'], ['My  text\n', 'Bus'], ['one', '1']), name: 'Data' }],
      [],
      'my text',
    )
    expect(labels).toEqual(['Bus'])
    expect(told.slice(0, 2)).toEqual(['Read from the sheet “Data”.', expect.stringContaining('stand in row 2')])
  })

  it('in two rows of merged cells are told plainly', () => {
    const merged = sheet(['Text', 'Themes', ''], ['', 'Bus', 'School'], ['one', '1', '0'], ['two', '', '1'])
    expect(saidOf(() => taken(merged))).toContain('The headings stand in two rows, 1 and the one below it')
  })

  it('that are not there are named beside those that are', () => {
    expect(findHeadings([sheet(['Title'], ['Words', 'Bus', '']), sheet(['x'])], ['Text', 'bus'])).toEqual({
      missing: ['Text'],
      there: ['Words', 'Bus'],
    })
  })

  it('of the texts may stand there only once', () => {
    expect(saidOf(() => taken(sheet(['Text', 'Text', 'A'], ['one', 'two', '1'])))).toContain(
      'Two columns are called “Text”',
    )
  })
})

describe('any table at all', () => {
  const cell = fc.constantFrom(
    '',
    ' ',
    '0',
    '1',
    '1.0',
    'x',
    'no',
    'Text',
    'A',
    'Bus',
    'late again',
    '45001',
    '__proto__',
  )
  const rows = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 })
  const outcome = (table: Sheet, labels: string[]) => {
    try {
      const headed = findHeadings([table], ['Text', ...labels])
      return 'missing' in headed ? headed : codedTexts(headed, { text: 'Text', labels })
    } catch (error) {
      if (error instanceof AppError) return error
      throw error
    }
  }

  it('is refused in plain words, or gives texts with words and labels that were asked about', () => {
    fc.assert(
      fc.property(rows, fc.array(fc.constantFrom('A', 'Bus'), { maxLength: 2 }), (cells, labels) => {
        const found = outcome(sheet(['Text', 'A', 'Bus', '__proto__'], ...cells), labels)
        if (!('texts' in found)) return
        expect(new Set(found.labels).size).toBe(found.labels.length)
        expect(found.texts.every(({ text }) => text.trim() !== '')).toBe(true)
        expect(found.texts.flatMap(text => text.labels).every(label => found.labels.includes(label))).toBe(true)
      }),
    )
    fc.assert(
      fc.property(rows, cells => {
        expect(outcome(sheet(...cells), [])).toBeDefined()
      }),
    )
  })
})
