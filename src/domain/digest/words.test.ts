import { describe, expect, it } from 'vitest'
import { aTold } from '../../../test/support/a-digest.js'
import type { Told } from './told.js'
import { vocabularyOf } from './topics/worded.js'
import { weeksFrom } from './week.js'
import { risingWords } from './words.js'

const WEEK = '2026-11-16'

const WEEKS = [-8, -7, -6, -5, -4, -3, -2, -1, 0].map(ago => weeksFrom(WEEK, ago))
/** Twenty people each week who speak of taxis, and nothing else. */
const usual = WEEKS.flatMap(week => Array.from({ length: 20 }, () => aTold({ week, text: 'We waited for the taxi.' })))
const shownAmong = (...told: Told[]) => {
  const { rising, bursts } = risingWords(vocabularyOf([...usual, ...told]), WEEK)
  return [...rising, ...bursts].map(({ word }) => word)
}
const saying = (text: string, people: number, about: Partial<Told> = {}) =>
  Array.from({ length: people }, () => aTold({ week: WEEK, text, ...about }))

describe('words that suddenly rise', () => {
  it('are shown when many people use them', () => {
    expect(shownAmong(...saying('The hydrotherapy is shut.', 12))).toContain('hydrotherapy')
  })

  it('are never shown when one person alone uses them, however often: they may be a name that was not hidden', () => {
    const about = { text: 'Fenwick shouted at him.', contributor: 'one-person' }
    const each = WEEKS.map(week => aTold({ ...about, week }))
    expect(shownAmong(...each, ...saying(about.text, 60, about))).not.toContain('fenwick')
  })

  it('name the messages that say them, one of each person', () => {
    const told = saying('The hydrotherapy is shut.', 12)
    const again = { ...aTold(told[0]), id: 'again' }
    const { rising } = risingWords(vocabularyOf([...usual, ...told, again]), WEEK)
    const found = rising.find(({ word }) => word === 'hydrotherapy')
    expect(found?.members.toSorted()).toEqual(['again', ...told.slice(1).map(({ id }) => id)].toSorted())
  })
})
