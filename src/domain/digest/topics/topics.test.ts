import { describe, expect, it } from 'vitest'
import { aTold } from '../../../../test/support/a-digest.js'
import { ON_NO_SUBJECT } from '../../../../test/support/on-no-subject.js'
import { digestOf } from '../digest.js'
import type { Told } from '../told.js'
import { clustersOf } from './clusters.js'
import { isNoTopic } from './not-a-topic.js'
import { createStemmer, stemOf } from './stems.js'
import { topicsOf } from './topics.js'
import { commonnessOf, vectorsOf } from './vectors.js'
import { vocabularyOf } from './worded.js'

const WEEK = '2026-11-16'

const POOL = [
  'The hydrotherapy pool has shut and he cannot do his exercises now.',
  'They closed the hydrotherapy pool in [setting] with no notice.',
  'When is the hydrotherapy pool opening again? Nobody says.',
  'No hydrotherapy since summer. The pool is shut and her hips are stiff.',
  'The pool closing has been awful. Hydrotherapy was all that helped his pain.',
  'Why is there money for a car park and not for the hydrotherapy pool',
]

const unplaced = (texts: string[], about: Partial<Told> = {}): Told[] => texts.map(text => aTold({ text, ...about }))
const topics = (told: Told[]) => topicsOf(vocabularyOf(told), WEEK)
const wordsOf = (told: Told[]) => topics(told).map(({ words }) => words.map(({ word }) => word))

describe('topics that the list of themes does not have', () => {
  it('are what messages without a theme have in common; chatter makes none', () => {
    const [topic, ...others] = topics([...unplaced(POOL), ...unplaced(ON_NO_SUBJECT)])
    expect(others).toEqual([])
    expect(topic).toMatchObject({ people: 6, peopleNow: 6 })
    expect(topic?.words.slice(0, 2).map(({ word }) => word)).toEqual(['hydrotherapy', 'pool'])
  })

  it('need five different people, one of them this week', () => {
    expect(topics([...unplaced(POOL.slice(0, 4)), ...unplaced(ON_NO_SUBJECT)])).toEqual([])
    expect(topics([...unplaced(POOL, { contributor: 'ann' }), ...unplaced(ON_NO_SUBJECT)])).toEqual([])
    expect(topics([...unplaced(POOL, { week: '2026-11-09' }), ...unplaced(ON_NO_SUBJECT)])).toEqual([])
    expect(
      topics([...unplaced(POOL.slice(1), { week: '2026-10-26' }), ...unplaced([POOL[0] ?? '', ...ON_NO_SUBJECT])]),
    ).toHaveLength(1)
    expect(
      topics([...unplaced(POOL.slice(1), { week: '2026-10-19' }), ...unplaced([POOL[0] ?? '', ...ON_NO_SUBJECT])]),
    ).toEqual([])
  })

  it('are not what has a theme already', () => {
    expect(topics([...unplaced(POOL, { isUnplaced: false }), ...unplaced(ON_NO_SUBJECT)])).toEqual([])
  })

  it('show no word that fewer than five different people used, and no placeholder', () => {
    const named = POOL.map((text, place) => (place < 4 ? `${text} Ask Penhaligon of [setting].` : text))
    const shown = wordsOf([...unplaced(named), ...unplaced(ON_NO_SUBJECT)]).flat()
    expect(shown).toContain('pool')
    expect(shown.join()).not.toMatch(/penhaligon|setting/i)
  })

  it('are the same whatever the order in which messages are read', () => {
    const told = [...unplaced(POOL), ...unplaced(ON_NO_SUBJECT)]
    const about = {
      week: WEEK,
      madeAt: '',
      invented: false,
      waiting: { unread: { count: 0, exact: true, longest: [] }, answers: { count: 0, longest: [] } },
    }
    expect(digestOf(told.toReversed(), about)).toEqual(digestOf(told, about))
    expect(digestOf(told, about).topics).toHaveLength(1)
  })

  it('are known again when somebody said that they are none', () => {
    const words = ['pool', 'hydrotherapy', 'shut', 'hip'].map(stem => ({ stem, word: stem, people: 5 }))
    expect(isNoTopic({ words }, { words: ['hydrotherapy', 'pool', 'kidderminster'] })).toBe(true)
    expect(isNoTopic({ words }, { words: ['pool', 'car', 'park'] })).toBe(false)
    expect(isNoTopic({ words }, { words: ['pool'] })).toBe(false)
  })
})

describe('groups of texts', () => {
  const clusters = (texts: string[], alike = 0.08) => {
    const stemmed = createStemmer()
    const stems = texts.map(text => stemmed(text).map(([stem]) => stem))
    return clustersOf(vectorsOf(stems, commonnessOf(stems.map(one => new Set(one))), texts.length), alike)
  }

  it('hold every text at most once, the nearest to the middle first', () => {
    const places = clusters([...POOL, ...ON_NO_SUBJECT]).flat()
    expect(new Set(places).size).toBe(places.length)
    expect(clusters(['bus late', 'bus late', 'late bus garden', 'garden'])).toEqual([[2, 0, 1, 3]])
  })

  it('are none where texts say nothing, or nothing in common', () => {
    expect(clusters([])).toEqual([])
    expect(clusters(['', '...', '[child] [school]'])).toEqual([])
    expect(clusters(['garden', 'kettle', 'plumber'])).toEqual([])
  })

  it('part two topics of which one text has words of both', () => {
    const texts = [
      'pool shut hydrotherapy',
      'pool hydrotherapy',
      'vape shop gates',
      'vape gates',
      'pool vape',
      'kettle plumber',
    ]
    expect(clusters(texts, 0.4).map(places => places.toSorted())).toEqual(
      expect.arrayContaining([
        [0, 1],
        [2, 3],
      ]),
    )
  })

  it('take a word in one and in several for the same', () => {
    expect(['pools', 'bodies', 'buses', 'class', 'shoes', 'bus', 'taxis'].map(stemOf)).toEqual([
      'pool',
      'body',
      'buse',
      'class',
      'shoe',
      'bus',
      'taxi',
    ])
  })
})
