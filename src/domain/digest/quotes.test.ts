import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aReadRecord } from '../../../test/support/some-records.js'
import type { Experience } from '../experience.js'
import { mayBeQuoted, quotesOf } from './quotes.js'

const POOL = 'The pool that [child] went to is shut.'
const says = (text: string) => Number(text.includes('pool'))
const AT = '2026-11-21T11:00:00.000Z'

const aQuotable = (text = POOL, about: Partial<Experience> = {}) =>
  aReadRecord(text.replace('[child]', 'Oliver'), about, { hidden: { Oliver: '[child]' } })

describe('quotes of a topic', () => {
  it('are pieces of words with names hidden, of three different people', () => {
    const records = [
      aQuotable(POOL, { contributorKey: 'ann' }),
      aQuotable('Ann again about the pool.', { contributorKey: 'ann' }),
      ...Array.from({ length: 5 }, (_, number) => aQuotable(`Pool? Yes, the pool. ${number}`)),
    ]
    const quotes = quotesOf(records, says)
    expect(quotes).toHaveLength(3)
    expect(quotes[0]).toEqual({ reference: records[0]?.reference, text: POOL, goesOn: { before: false, after: false } })
    expect(quotes.map(({ text }) => text)).not.toContain('Ann again about the pool.')
  })

  it('begin where most is said of the topic, and are cut between words and not within what is hidden', () => {
    const long = `We moved here in May. ${'The pool is shut again and again and again. '.repeat(5)}Ask [phone number] about it, please, whoever you are.`
    const [quote] = quotesOf([aReadRecord(long)], says)
    expect(quote?.goesOn).toEqual({ before: true, after: true })
    expect(quote?.text).toMatch(/^The pool is shut/)
    expect(quote?.text.length).toBeLessThanOrEqual(240)
    const cutWithin = `The pool ${'a '.repeat(111)}[phone number of nobody] here`
    expect(quotesOf([aReadRecord(cutWithin)], says)[0]?.text).not.toContain('[')
  })

  it('are none where nothing is said of the topic', () => {
    expect(quotesOf([aReadRecord('The bus is late.')], says)).toEqual([])
  })
})

describe('whoever it is from', () => {
  const rarely = <Value>(...values: Value[]) => fc.constantFrom(undefined, undefined, undefined, ...values)

  /** A record in any condition that matters, with a name in its words that is hidden. */
  const anyRecord = fc
    .record({
      keep: fc.constantFrom(true, true, false),
      quote: fc.constantFrom(true, true, false),
      level: fc.constantFrom('none', 'none', 'none', 'concern', 'urgent'),
      closedAt: rarely(AT),
      lifted: rarely({ by: 'x', at: AT }),
      keptApart: rarely(true as const),
      state: fc.constantFrom('received', 'ready', 'reviewed', 'closed', 'erased'),
      language: fc.constantFrom('en', 'en', 'pl', 'und'),
      distressing: rarely(true, false),
      isRead: fc.constantFrom(true, true, true, false),
      mergedInto: rarely('ABCD-EFGH'),
      otherLanguage: rarely('pl'),
    })
    .map(
      ({
        keep,
        quote,
        level,
        closedAt,
        lifted,
        keptApart,
        distressing,
        isRead,
        mergedInto,
        otherLanguage,
        ...rest
      }) => {
        const { redacted, ...record } = aQuotable()
        return {
          ...record,
          ...rest,
          ...(isRead && redacted && { redacted: { ...redacted, ...(otherLanguage && { otherLanguage }) } }),
          ...(mergedInto && { mergedInto }),
          ...(distressing !== undefined && { decided: { distressing: { value: distressing, by: 'x', at: AT } } }),
          consent: { ...record.consent, keep, quote },
          safeguarding: {
            level,
            evidence: [],
            ...(closedAt && { closedAt }),
            ...(lifted && { lifted }),
            ...(keptApart && { keptApart }),
          },
        } as Experience
      },
    )

  it('nothing is quoted without a yes, from the safeguarding lane, unread, or with a name in it', () => {
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 12 }), records => {
        const byReference = new Map(records.map(record => [record.reference, record]))
        for (const { reference, text } of quotesOf(records, says)) {
          const { consent, safeguarding, state, redacted, language } = byReference.get(reference) as Experience
          expect(consent).toMatchObject({ keep: true, quote: true })
          expect(safeguarding.level === 'none' || safeguarding.lifted !== undefined).toBe(true)
          expect(safeguarding.keptApart).toBeUndefined()
          expect(state).not.toBe('erased')
          expect(['en', 'und']).toContain(language)
          expect(redacted?.otherLanguage).toBeUndefined()
          expect(redacted?.text).toContain(text)
          expect(text).not.toContain('Oliver')
        }
      }),
      { numRuns: 500 },
    )
  })

  it('what was with the safeguarding lead stays unquoted when the case is over and somebody found it easy to read', () => {
    const easy = { distressing: { value: false, by: 'x', at: AT } }
    const over = { level: 'concern' as const, evidence: [], closedAt: AT }
    expect(mayBeQuoted({ ...aQuotable(), decided: easy, safeguarding: over })).toBe(false)
  })

  it('what may be quoted is', () => {
    expect(fc.sample(anyRecord, 300).some(mayBeQuoted)).toBe(true)
    expect(mayBeQuoted(aQuotable())).toBe(true)
  })
})
