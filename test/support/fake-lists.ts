import { standingThemes } from '../../src/domain/experience/tags.js'
import { type Experience, inSafeguardingLane, mayShowNames } from '../../src/domain/experience.js'
import { likenessOf, type Said, WORTH_SHOWING, weighing } from '../../src/domain/inbox/alike.js'
import type { Alike, InboxFilter, Sees, ThemesTogether } from '../../src/domain/inbox/inbox-filter.js'
import type { ExperienceStore } from '../../src/domain/ports.js'
import { isOnList, type KnownElsewhere } from './fake-inbox-filter.js'
import { fakeSearch, knownWords, stemsOf } from './fake-search.js'

/** What lists need to know that is not in the records. */
export interface Beside extends Pick<KnownElsewhere, 'needsAnswer'> {
  /** Records that look like the same as this one. */
  pairedWith(id: string): string[]
  /** What people wrote beside a record, all in one. */
  notesOf(id: string): string
}

export const nothingBeside: Beside = { needsAnswer: () => false, pairedWith: () => [], notesOf: () => '' }

/** Lists of records in memory: a plain filter over all of them, in order. */
export const fakeLists = (
  all: () => Experience[],
  beside: Beside,
): Pick<ExperienceStore, 'page' | 'count' | 'themesAmong' | 'neighbours' | 'alike'> => {
  const kept = () => all().filter(({ state }) => state !== 'erased')
  const matching = (filter: InboxFilter, sees: Sees = 'redacted') => {
    const records = kept()
    const isOpen = (id: string) => records.some(record => record.id === id && record.state !== 'closed')
    const elsewhere = { ...beside, hasDuplicate: ({ id }: Experience) => beside.pairedWith(id).some(isOpen) }
    const publicTexts = new Map(records.map(record => [record.id, publicText(record, beside)]))
    const allTexts = new Map(records.map(({ id, words }) => [id, `${words ?? ''}\n${publicTexts.get(id)}`]))
    const hasWords = fakeSearch(filter.search, sees === 'original' ? allTexts : publicTexts, publicTexts)
    const isKeptFrom = (record: Experience) =>
      filter.search !== undefined && sees === 'redacted' && mayShowNames(record)
    return records
      .filter(record => isOnList(record, filter, elsewhere) && hasWords(record.id) && !isKeptFrom(record))
      .sort((a, b) => orderOf(b).localeCompare(orderOf(a)))
  }
  return {
    async page(filter, { limit, cursor, sees }) {
      const after = matching(filter, sees).filter(record => cursor === undefined || orderOf(record) < cursor)
      const items = after.slice(0, limit).map(record => structuredClone(record))
      const last = items.at(-1)
      return { items, nextCursor: after.length > limit && last ? orderOf(last) : null }
    },
    count: async (filter, options) => ({ n: matching(filter, options?.sees).length, exact: true }),
    async themesAmong(filter) {
      const found = new Map<string, ThemesTogether>()
      for (const record of matching(filter)) {
        const themes = standingThemes(record).toSorted()
        const before = found.get(themes.join())?.records ?? 0
        found.set(themes.join(), { themes, records: before + 1 })
      }
      return [...found.values()]
    },
    async neighbours(filter, id, options) {
      const list = matching(filter, options?.sees)
      const here = all().find(record => record.id === id)
      if (!here) return { newer: null, older: null }
      const order = orderOf(here)
      return {
        newer: list.findLast(one => orderOf(one) > order)?.reference ?? null,
        older: list.find(one => orderOf(one) < order)?.reference ?? null,
      }
    },
    alike: async (id, limit) => mostAlike(kept(), beside, id).slice(0, limit),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const orderOf = ({ receivedAt, id }: Experience): string => `${receivedAt} ${id}`

const publicText = ({ id, redacted }: Experience, { notesOf }: Beside): string =>
  `${redacted?.text ?? ''}\n${notesOf(id)}`

const isOffered = (record: Experience): boolean => record.state !== 'closed' && !inSafeguardingLane(record)

const mostAlike = (records: Experience[], beside: Beside, id: string): Alike[] => {
  const saidIn = (record: Experience): Said => ({
    words: [...new Set(stemsOf(publicText(record, beside)))],
    themes: standingThemes(record),
  })
  const here = records.find(record => record.id === id)
  if (!here) return []
  const weigh = weighing(knownWords(records.map(record => saidIn(record).words)), records.length)
  return records
    .filter(other => other.id !== id && isOffered(other) && other.invented === here.invented)
    .map(other => ({ reference: other.reference, likeness: likenessOf(saidIn(here), saidIn(other), weigh) }))
    .filter(({ likeness }) => likeness >= WORTH_SHOWING)
    .sort((one, other) => other.likeness - one.likeness)
}
