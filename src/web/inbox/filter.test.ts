import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STATES } from '../../domain/experience.js'
import { PILES } from '../../domain/inbox/inbox-filter.js'
import { inboxAddress, isWhatWasAsked, listOf, readInboxQuery, readList, toFilter } from './filter.js'

const filterOf = (address: string) => toFilter(readList(address), 'ann')

describe('the address of a list', () => {
  it.each([
    ['', {}],
    ['q=late+taxi', { search: 'late taxi' }],
    ['q=%E2%80%9Clate+taxi%E2%80%9D', { search: '"late taxi"' }],
    ['theme=a&theme=b', { themes: ['a', 'b'] }],
    ['theme=a&theme=b&match=all', { themes: ['a', 'b'], themesMatch: 'all' }],
    [
      'service=school&need=asd&phase=primary&area=stafford',
      {
        services: ['school'],
        needs: ['asd'],
        phases: ['primary'],
        areas: ['stafford'],
      },
    ],
    [
      'channel=web&language=pl&kind=thanks&state=ready&sure=low',
      {
        channels: ['web'],
        languages: ['pl'],
        kinds: ['thanks'],
        states: ['ready'],
        sureness: ['low'],
      },
    ],
    ['sentiment=-2&sentiment=mixed', { sentiments: [-2, 'mixed'] }],
    ['assignee=me', { assignee: 'ann' }],
    ['assignee=nobody', { assignee: 'nobody' }],
    ['event=Autumn+fair', { eventCodes: ['Autumn fair'] }],
    ['pile=no-theme&person=yes&safeguarding=yes', { pile: 'no-theme', needsHuman: true, safeguarding: true }],
    ['from=2026-06-01&to=2026-06-30', { from: new Date('2026-05-31T23:00:00Z'), to: new Date('2026-06-30T23:00:00Z') }],
    ['theme=&q=&assignee=&event=&match=', {}],
    ['theme=a%27b&state=lost&pile=hay&sentiment=3&sure=very&match=some', {}],
  ])('%s asks for %j', (address, expected) => {
    expect(filterOf(address)).toEqual({ lane: 'inbox', includeInvented: true, ...expected })
  })

  it('leaves out what is made up where it says so', () => {
    expect(filterOf('real=yes').includeInvented).toBe(false)
  })

  it('takes a question with its survey, and says nothing of one without', () => {
    const { asked } = readInboxQuery({ survey: 'year-2026', question: 'q7' })
    expect(listOf(asked)).toBe('survey=year-2026&question=q7')
    expect(listOf(readList('question=q7'))).toBe('')
    expect(isWhatWasAsked(asked, { survey: 'year-2026', question: 'q7' })).toBe(true)
    expect(isWhatWasAsked(readList('question=q7'), { question: 'q7' })).toBe(false)
  })

  it('counts what it says twice once, and takes only so many codes', () => {
    expect(filterOf('theme=a&theme=a').themes).toEqual(['a'])
    const many = Array.from({ length: 500 }, (_, index) => `theme=t${index}`).join('&')
    expect(filterOf(many).themes).toHaveLength(200)
  })

  it('says a day that is no day beside the field, and goes on without days', () => {
    const { asked, errors } = readInboxQuery({ from: '31/31/2026', to: '2026-06-30', theme: 'a' })
    expect(errors?.fields.from?.text).toContain('Enter the first day')
    expect(listOf(asked)).toBe('theme=a')
  })

  it('is the same list again when it is read back, without the place in it', () => {
    const somewhere = fc.record(
      {
        q: fc.string({ unit: 'binary' }),
        theme: fc.array(fc.constantFrom('a', 'b', 'c-d')),
        state: fc.array(fc.constantFrom(...STATES)),
        pile: fc.constantFrom(...PILES),
        sentiment: fc.constantFrom('-2', 'mixed'),
        from: fc.constantFrom('2026-06-01', '2026-11-21'),
        survey: fc.constantFrom('year-2025', 'year-2026'),
        question: fc.constantFrom('q1', 'q7'),
        event: fc.string({ unit: 'grapheme' }),
        after: fc.string(),
        live: fc.constant('off'),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(somewhere, given => {
        const { asked } = readInboxQuery(given)
        const list = listOf(asked)
        expect(toFilter(readList(list), 'ann')).toEqual(toFilter(asked, 'ann'))
        expect(listOf(readList(list))).toBe(list)
        expect(list).not.toMatch(/(^|&)(after|live)=/)
      }),
    )
  })

  it('can be changed in one part', () => {
    const { asked } = readInboxQuery({ theme: ['a', 'b'], q: 'taxi' })
    expect(inboxAddress('/inbox', asked, { theme: ['b'], q: undefined })).toBe('/inbox?theme=b')
    expect(inboxAddress('/inbox', readInboxQuery({}).asked)).toBe('/inbox')
  })

  it('is the whole inbox for whatever is no list', () => {
    for (const nothing of [undefined, 7, ['a', 'b'], {}]) expect(listOf(readList(nothing))).toBe('')
  })
})
