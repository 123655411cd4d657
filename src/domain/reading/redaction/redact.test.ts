import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadCodeFrame } from '../../../../adapters/code-frame-file/load.js'
import { createPassage } from '../passage.js'
import { isNhsNumber } from './check-digits.js'
import { createRedactor } from './redact.js'

let redact: (text: string) => ReturnType<ReturnType<typeof createRedactor>>
beforeAll(async () => {
  const frame = await loadCodeFrame('code-frame/code-frame.yaml')
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
    ['my son Jude and his sister Mabel', 'my son [child] and his sister [child 2]'],
    ['Mrs Fairley and dr khan', '[staff] and [staff 2]'],
    ['our caseworker, Fiona Mbeki-Ross, left', 'our caseworker, [staff], left'],
    ['Yvonne from SENDIASS rang', '[staff] from SENDIASS rang'],
    ['my name is Karen Whitlock', 'my name is [parent]'],
    ['jackson has been sent home', '[child] has been sent home'],
    ['he is nine nine nine two three one nine four eight eight', 'he is [NHS number]'],
    ['pay thirty ninety four twelve then six one one oh eight two double five', 'pay [bank]'],
    ['pay 60-33-18 20417796 or card 5204 1700 0033 9127', 'pay [bank] [bank] or card [bank]'],
    ['a white van, foxtrot juliet one seven romeo kilo victor', 'a white van, [vehicle]'],
    ['he is vee eight six oh four two seven one one eight nine six two', 'he is [UPN]'],
    ['case number eight eight four one seven', 'case number [reference]'],
    ['my number is q q seven seven one four oh two b', 'my number is [NI number]'],
    ['on tamsins mum at hollow lane dot example', 'on [email]'],
    ['my son ex why zed', 'my son [child]'],
    ['my surname is p e double r y', 'my surname is [parent]'],
    ['we live at thirty one brook street', 'we live at [address]'],
    ['me in the white one vx19 ktu', 'me in the white one [vehicle]'],
    ['I go by kezzer underscore walks', 'I go by [profile]'],
    ['we are at twenty two Orchard Way', 'we are at [address]'],
    ['my son Ibby (02/12/14) ran', 'my son [child] ([date of birth]) ran'],
    ['will turned 18 and our joy plays up', '[child] turned 18 and our [child 2] plays up'],
    ['its rays dad, my son frank ran', 'its [child] dad, my son [child 2] ran'],
    ['THANKS TO MRS TINDALL', 'THANKS TO [staff]'],
    ['So helpful.\n\nKind regards,\nDenise Hartley', 'So helpful.\n\nKind regards,\n[parent]'],
  ])('%j', (text, hidden) => {
    expect(redact(text).text).toBe(hidden)
  })

  it('the same person by the same placeholder, however the name is written', () => {
    expect(redact("My son Jude, our daughter Mabel Finch. Jude's bag, Mabel's coat, Jude.").text).toBe(
      "My son [child], our daughter [child 2]. [child]'s bag, [child 2]'s coat, [child].",
    )
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
    'he can count one two three four five six seven',
    'they came on the 5th, 12th and 19th at half past two',
    'my son a d h d has an e h c p',
    'in yr10 and wk12 she',
    'our hope is that it may be better, and the joy was great',
    'since three o clock one two one support for twenty weeks',
    'Already hidden: [child] and [child 2] saw [staff] at [school].',
  ])('%j', text => {
    expect(redact(text)).toEqual({ text, findings: [] })
  })
})

describe('the findings', () => {
  const pieces = fc.oneof(
    fc.constantFrom(
      'Mr ',
      'Jude & ',
      'my son Jude ',
      'thanks to Bev ',
      ' [child 2] ',
      ' [sta',
      'W R five one A B ',
      'a@',
      '07700 900',
      ' dot com at ',
      ' under score ',
      'double oh ',
      'St Mary',
      '👩‍👦',
      '\r\n',
      'é\u0301',
      'שלום ',
      '12 Aaa Close ',
      "'s ",
      'nhs 999',
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  )
  const texts = fc.array(pieces, { maxLength: 30 }).map(parts => parts.join(''))

  it('are sorted, stand apart, are whole words, and put in place of the words give the text', () => {
    fc.assert(
      fc.property(texts, text => {
        const { findings, text: hidden } = redact(text)
        expect(hidden).toBe(rebuilt(text, findings, hidden))
        findings.forEach(({ start, end }, at) => {
          expect(start).toBeGreaterThanOrEqual(findings[at - 1]?.end ?? 0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(LETTERS.test(text.charAt(start - 1)) && LETTERS.test(text.charAt(start))).toBe(false)
          expect(LETTERS.test(text.charAt(end - 1)) && LETTERS.test(text.charAt(end))).toBe(false)
        })
      }),
      { numRuns: 300 },
    )
  })

  it('leave nothing to find: hiding twice changes nothing', () => {
    fc.assert(
      fc.property(texts, text => {
        const { text: hidden } = redact(text)
        expect(redact(hidden)).toEqual({ text: hidden, findings: [] })
      }),
      { numRuns: 300 },
    )
  })
})

describe('in any surroundings, hidden is', () => {
  const digits = (count: number) =>
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: count, maxLength: count })
  const capitals = (letters: string, count: number) =>
    fc.string({ unit: fc.constantFrom(...letters), minLength: count, maxLength: count })
  const talk = fc.array(
    fc.constantFrom('she', 'came', 'home', 'and', 'we', 'rang', 'again', 'sorry', 'Then', 'OK', '?', '!'),
    { maxLength: 6 },
  )

  const isHidden = (values: fc.Arbitrary<string>) => {
    fc.assert(
      fc.property(values, talk, talk, (value, before, after) => {
        expect(redact([...before, value, ...after].join(' ')).text).not.toContain(value)
      }),
      { numRuns: 300 },
    )
  }

  it('every mobile number', () => {
    isHidden(
      fc
        .tuple(fc.constantFrom('07700 900', '07700900', '+44 7700 900', '07700-900-'), digits(3))
        .map(parts => parts.join('')),
    )
  })

  it('every number that passes the NHS check', () => {
    isHidden(
      digits(8)
        .map(eight => `9${eight}`)
        .map(nine => nine + '0123456789'.split('').find(last => isNhsNumber(nine + last)))
        .filter(number => isNhsNumber(number))
        .map(number => number.replace(/^(...)(...)/, '$1 $2 ')),
    )
  })

  it('every postcode', () => {
    isHidden(
      fc
        .tuple(
          capitals('BCDHLNPRSTW', 2),
          digits(1),
          fc.constantFrom(' ', ''),
          digits(1),
          capitals('ABDEFGHJLNPQRSTUWXYZ', 2),
        )
        .filter(parts => !/(?:ST|ND|RD|TH|HR|YR)$/.test(parts.join('')))
        .map(parts => parts.join('')),
    )
  })

  it('every address of mail', () => {
    isHidden(fc.tuple(capitals('abcxyz', 5), capitals('mnop', 4)).map(([name, host]) => `${name}@${host}.example`))
  })
})

// ---------------------------------------------------------------------------------------------------------------------

const LETTERS = /[\p{L}\p{M}\p{N}]/u

/** The text that stands around the findings, with whatever placeholders the hidden text has between it. */
const rebuilt = (text: string, findings: { start: number; end: number }[], hidden: string): string => {
  let at = 0
  let out = ''
  for (const { start, end } of findings) {
    out += text.slice(at, start)
    out += /^\[[^\]]+\]/.exec(hidden.slice(out.length))?.[0] ?? ''
    at = end
  }
  return out + text.slice(at)
}
