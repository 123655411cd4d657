import type { Decided } from '../experience/decided.js'
import { facetsOf } from '../experience/facets.js'
import { isByPerson, suggested } from '../experience/tags.js'
import type { Experience, State, Tag } from '../experience.js'

/** What a person said about one theme. */
export type TagWord = Pick<Tag, 'by' | 'at' | 'status'>

/**
 * What people said about a record, or about some of it: only what is named here is spoken of. Null: people say nothing about
 * it, and the machine's word stands where there is one. Ids and codes only.
 */
export interface Said {
  /** By code. */
  tags?: Record<string, TagWord | null>
  decided?: { [Facet in keyof Decided]?: Decided[Facet] | null }
  assignedTo?: string | null
  review?: { by: string; at: string } | null
  splitInto?: string[] | null
  mergedInto?: string | null
}

/** What people say at this moment of the same things. */
export const saidOf = (experience: Experience, about: Said): Said => ({
  ...(about.tags && { tags: tagWordsOf(experience, Object.keys(about.tags)) }),
  ...(about.decided && { decided: decisionsOf(experience, Object.keys(about.decided) as (keyof Decided)[]) }),
  ...('assignedTo' in about && { assignedTo: experience.assignedTo ?? null }),
  ...('review' in about && { review: experience.review ?? null }),
  ...('splitInto' in about && { splitInto: experience.splitInto ?? null }),
  ...('mergedInto' in about && { mergedInto: experience.mergedInto ?? null }),
})

/** The record once people say this. What a machine found, and they say nothing about, is given back. */
export const withSaid = (experience: Experience, said: Said): Experience => {
  const tagged = { ...experience, tags: tagsSaying(experience, said.tags ?? {}) }
  const decided = said.decided ? withDecided(tagged, said.decided) : tagged
  return inItsState(saying(decided, said), said)
}

// ---------------------------------------------------------------------------------------------------------------------

const tagWordsOf = ({ tags }: Experience, codes: string[]): Record<string, TagWord | null> =>
  Object.fromEntries(
    codes.map(code => {
      const tag = tags.find(({ codeId }) => codeId === code)
      return [code, tag && isByPerson(tag) ? { by: tag.by, at: tag.at, status: tag.status } : null]
    }),
  )

const decisionsOf = ({ decided = {} }: Experience, facets: (keyof Decided)[]): NonNullable<Said['decided']> =>
  Object.fromEntries(facets.map(facet => [facet, decided[facet] ?? null]))

const tagsSaying = (experience: Experience, words: NonNullable<Said['tags']>): Tag[] => {
  const tags = new Map(experience.tags.map(tag => [tag.codeId, tag]))
  for (const [code, word] of Object.entries(words)) {
    const tag = word ? tagOf(experience, code, word) : machinesTag(experience, code)
    if (tag) tags.set(code, tag)
    else tags.delete(code)
  }
  return [...tags.values()]
}

/** A person's tag keeps what the machine's rested on: it shows why, and is given back when the word is taken back. */
const tagOf = (experience: Experience, codeId: string, word: TagWord): Tag => {
  const known = experience.tags.find(tag => tag.codeId === codeId) ?? machinesTag(experience, codeId)
  const { confidence, evidence } = known ?? { confidence: 1, evidence: [] }
  return { codeId, confidence, evidence, ...word }
}

const machinesTag = ({ reading }: Experience, code: string): Tag | null => {
  const found = reading?.themes.find(({ id }) => id === code)
  return reading && found ? suggested(found, reading.at) : null
}

const withDecided = (experience: Experience, said: NonNullable<Said['decided']>): Experience => {
  const { decided: before, sentiment: _1, kind: _2, ...rest } = experience
  const { stated, reading } = experience
  const kept = Object.entries({ ...before, ...said }).filter(([, decision]) => decision !== null)
  const decided: Decided = Object.fromEntries(kept)
  const sentiment = decided.sentiment?.value ?? reading?.sentiment
  const kind = decided.kind?.value ?? reading?.kind
  return {
    ...rest,
    ...(kept.length > 0 && { decided }),
    ...(sentiment !== undefined && { sentiment }),
    ...(kind !== undefined && { kind }),
    facets: facetsOf(stated, reading, decided),
  }
}

const saying = (experience: Experience, said: Said): Experience => {
  const { assignedTo: _1, review: _2, splitInto: _3, mergedInto: _4, ...rest } = experience
  const all = saidOf(experience, { assignedTo: null, review: null, splitInto: null, mergedInto: null })
  const { assignedTo, review, splitInto, mergedInto } = { ...all, ...said }
  return {
    ...rest,
    ...(assignedTo && { assignedTo }),
    ...(review && { review }),
    ...(splitInto && { splitInto }),
    ...(mergedInto && { mergedInto }),
  }
}

/** Whether it is closed or gone through follows from what people say; else it is where the machine left it. */
const inItsState = (experience: Experience, said: Said): Experience => {
  const asks = 'review' in said || 'splitInto' in said || 'mergedInto' in said
  return asks ? { ...experience, state: stateOf(experience) } : experience
}

const stateOf = ({ splitInto, mergedInto, review, understoodAt, transcribedAt }: Experience): State => {
  if (splitInto ?? mergedInto) return 'closed'
  if (review) return 'reviewed'
  if (understoodAt) return 'ready'
  return transcribedAt ? 'transcribed' : 'received'
}
