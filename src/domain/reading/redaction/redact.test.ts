import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadCodeFrame } from '../../../../adapters/code-frame-file/load.js'
import type { CodeFrame } from '../../code-frame/code-frame.js'
import { createPassage } from '../passage.js'
import { createRedactor } from './redact.js'

let frame: CodeFrame
let redact: (text: string) => ReturnType<ReturnType<typeof createRedactor>>
beforeAll(async () => {
  frame = await loadCodeFrame('code-frame/code-frame.yaml')
  const redactor = createRedactor(frame)
  redact = text => redactor(createPassage(text))
})

describe('hidden are', () => {
  it.each([
    ['Ring 07700 900123 or +44 7700 900456', 'Ring [phone] or [phone]'],
    ['oh seven seven double oh nine hundred one two three', '[phone]'],
    ['j.doe@example.co.uk or jane dot doe at example dot com', '[email] or [email]'],
    ['we live at WR5 1AB', 'we live at [postcode]'],
    ['postcode is w r five one a b', 'postcode is [postcode]'],
    ['NHS number 999 231 9488', 'NHS number [NHS number]'],
    ['UPN H801200001001', 'UPN [UPN]'],
    ['dob 03/05/2014, born on 3rd May 2014', 'dob [date of birth], born on [date of birth]'],
    ['Case ref EHC/2024/00317', 'Case ref [reference]'],
    ['reg BX19 KLM', 'reg [vehicle]'],
    ['AB123456C', '[NI number]'],
    ['sort code 12-34-56 account 12345678', 'sort code [bank] account [bank]'],
    ['at 14b Larkspur Close', 'at [address]'],
    ['@jane_d99 or facebook.com/jane.doe.77', '[profile] or [profile]'],
    ['She goes to St Mary’s C of E Primary School', 'She goes to [school]'],
    ['my daughter is at oakfield primary', 'my daughter is at [school]'],
    ['Sunshine Taxis never came', '[organisation] never came'],
    ['my son Jude and his sister Mabel', 'my son [child] and his sister [child]'],
    ['Mrs Fairley and dr khan', '[staff] and [staff]'],
    ['our caseworker, Fiona Mbeki-Ross, left', 'our caseworker, [staff], left'],
    ['Yvonne from SENDIASS rang', '[staff] from SENDIASS rang'],
    ['my name is Karen Whitlock', 'my name is [parent]'],
    ['jackson has been sent home', '[child] has been sent home'],
    ['So helpful.\n\nKind regards,\nDenise Hartley', 'So helpful.\n\nKind regards,\n[parent]'],
  ])('%j', (text, hidden) => {
    expect(redact(text).text).toBe(hidden)
  })

  it('a name each time it comes, once it is known', () => {
    expect(redact('My daughter Zephyrine loves art. Zephyrine paints.').text).toBe(
      'My daughter [child] loves art. [child] paints.',
    )
  })
})

describe('not hidden are', () => {
  it.each([
    'Staffordshire County Council and Worcestershire Royal Hospital ignored us in Stone.',
    'The Umbrella Pathway, Local Offer, Family Fund and Short Breaks.',
    'Special School places are needed. High School is next.',
    'Order 1234567890 came on 07/11/2024.',
    'Will May be better? Mark my words, in April it was hopeless.',
    'Waited 20 weeks, 2 hours a week, £1,200.',
    'I am Polish and my English is not good.',
    'EVERYTHING IS LATE. MY SON IS 8 AND HAS NO SCHOOL',
    'we walk 2 miles down the busy road',
  ])('%j', text => {
    expect(redact(text)).toEqual({ text, findings: [] })
  })
})

describe('the findings', () => {
  const hostile = fc.constantFrom(
    'Mr ',
    'Jude & ',
    'W R five one A B ',
    'a@',
    '07700 900',
    ' dot com at ',
    'St Mary',
    '👩‍👦',
    '\r\n',
    'é\u0301',
    'שלום ',
    '12 Aaa Close ',
    "'s ",
    'nhs 999',
  )

  it('are sorted, stand apart, and put in place of the words give the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(hostile, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 30 }),
        parts => {
          const text = parts.join('')
          const { findings, text: hidden } = redact(text)
          const placeholder = new Map(frame.pii.types.map(({ id, replaceWith }) => [id, replaceWith]))
          const rebuilt = findings.reduceRight(
            (whole, { type, start, end }) => whole.slice(0, start) + placeholder.get(type) + whole.slice(end),
            text,
          )
          expect(rebuilt).toBe(hidden)
          findings.forEach(({ start, end }, at) => {
            expect(start).toBeGreaterThanOrEqual(findings[at - 1]?.end ?? 0)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(text.length)
          })
        },
      ),
      { numRuns: 200 },
    )
  })
})
