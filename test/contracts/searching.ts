import { describe, expect, it } from 'vitest'
import type { Experience } from '../../src/domain/experience.js'
import type { Sees } from '../../src/domain/inbox/inbox-filter.js'
import { keepRead } from '../support/a-searched-record.js'
import type { Finding } from './finding.js'

/** What every store of experiences promises to those who search by words. */
export const describeSearching = (name: string, open: () => Promise<Finding>): void => {
  const hits = async ({ store }: Finding, search: string, sees: Sees = 'redacted'): Promise<(string | undefined)[]> => {
    const { items } = await store.page({ search }, { limit: 50, sees })
    expect((await store.count({ search }, { sees })).n).toBe(items.length)
    return items.map(({ redacted }) => redacted?.text).toSorted()
  }

  describe(`${name}: searching`, () => {
    const BUS = 'The minibus stopped coming to our street.'
    const SCHOOL = 'School transport waits for nobody.'
    const TRIBUNAL = 'We are waiting for the tribunal.'

    const withThree = async (): Promise<Finding> => {
      const finding = await open()
      for (const words of [BUS, SCHOOL, TRIBUNAL]) await keepRead(finding.store, { words })
      await finding.learnWords()
      return finding
    }

    it.each<[string, string, string[]]>([
      ['a word', 'tribunal', [TRIBUNAL]],
      ['another form of the word', 'waited', [SCHOOL, TRIBUNAL]],
      ['all of several words', 'school waiting', [SCHOOL]],
      ['any of several words', 'minibus or tribunal', [BUS, TRIBUNAL]],
      ['words that follow one another', '"school transport"', [SCHOOL]],
      ['words in an order in which nobody said them', '"transport school"', []],
      ['one word without another', 'waiting -tribunal', [SCHOOL]],
      ['one word without a phrase', 'waiting -"school transport"', [TRIBUNAL]],
      ['a word with a letter too few', 'tribnal', [TRIBUNAL]],
      ['a word with two letters swapped', 'minibsu', [BUS]],
      ['a phrase with a mistake in it', '"scool transport"', [SCHOOL]],
      ['a word that nobody used', 'giraffe', []],
      ['nothing but spaces', '   ', [SCHOOL, BUS, TRIBUNAL]],
      ['nothing but marks', '"" - ??', [SCHOOL, BUS, TRIBUNAL]],
    ])('for %s', async (_what, search, expected) => {
      expect(await hits(await withThree(), search)).toEqual(expected.toSorted())
    })

    it('forgives no mistake in words that must not be there', async () => {
      expect(await hits(await withThree(), 'waiting -tribnal')).toEqual([SCHOOL, TRIBUNAL])
    })

    it('does not take one word for another that is just as common', async () => {
      const finding = await open()
      for (const words of ['A place for her.', 'A plate for her.']) await keepRead(finding.store, { words })
      await finding.learnWords()
      expect(await hits(finding, 'place')).toEqual(['A place for her.'])
    })

    it('shows what was hidden only to those who may see it, not even by a near miss', async () => {
      const finding = await open()
      await keepRead(finding.store, { words: 'Oliver is at home.', redacted: '[child] is at home.' })
      await finding.learnWords()
      expect(await hits(finding, 'Oliver')).toEqual([])
      expect(await hits(finding, 'Olivar')).toEqual([])
      expect(await hits(finding, 'Oliver', 'original')).toEqual(['[child] is at home.'])
      expect(await hits(finding, 'home')).toHaveLength(1)
    })

    it('does not find by its words what may show names, for those who may not read it, until a person has been through it', async () => {
      const finding = await open()
      const polish = (record: Experience): Experience => ({ ...record, language: 'pl' })
      const kept = await keepRead(finding.store, { words: 'Kasia Nowakowska nie ma pomocy.', changed: polish })
      await finding.learnWords()
      for (const search of ['Nowakowska', 'Nowakowsko']) expect(await hits(finding, search)).toEqual([])
      expect(await hits(finding, 'Nowakowska', 'original')).toHaveLength(1)
      await finding.store.save({ ...kept, review: { by: 'ann', at: kept.receivedAt } }, { by: 'ann', what: 'reviewed' })
      expect(await hits(finding, 'Nowakowska')).toHaveLength(1)
    })

    it('finds what people wrote beside a record, and still does when the record was saved again', async () => {
      const finding = await open()
      const record = await keepRead(finding.store, {})
      await finding.addNote(record.id, 'Ask the councillor about this.')
      expect(await hits(finding, 'councillor')).toHaveLength(1)
      await finding.store.save({ ...record, state: 'reviewed' }, { by: 'ann', what: 'reviewed' })
      expect(await hits(finding, 'councillor')).toHaveLength(1)
    })
  })
}
