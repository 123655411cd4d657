import type { Experience, Tag } from '../experience.js'
import type { Evidence, Reading, Suggestion } from '../understanding.js'

/** Whether a person has said something about this theme: a machine never touches it again. */
export const isByPerson = ({ by, status }: Pick<Tag, 'by' | 'status'>): boolean =>
  by !== 'machine' || status !== 'suggested'

/** The tags that count: what somebody or something sees in it and nobody has rejected. */
export const standingTags = ({ tags }: Pick<Experience, 'tags'>): Tag[] =>
  tags.filter(({ status }) => status !== 'rejected')

/** The themes of these, each once. */
export const standingThemes = (experience: Pick<Experience, 'tags'>): string[] => [
  ...new Set(standingTags(experience).map(({ codeId }) => codeId)),
]

/** The machine's tag for a theme that it found. */
export const suggested = ({ id, confidence, evidence }: Suggestion, at: string): Tag => ({
  codeId: id,
  by: 'machine',
  confidence,
  evidence,
  at,
  status: 'suggested',
})

/** The tags after a machine has read the words: those of people stay, and rest on the words as they are now. */
export const tagsAfter = (reading: Reading, { tags, words = '' }: Pick<Experience, 'tags' | 'words'>, at: string) => {
  const byPeople = tags.filter(isByPerson)
  const decided = new Set(byPeople.map(tag => tag.codeId))
  const found = new Map(reading.themes.map(theme => [theme.id, theme.evidence]))
  return [
    ...byPeople.map(tag => ({ ...tag, evidence: restingOn(tag, words, found.get(tag.codeId)) })),
    ...reading.themes.filter(theme => !decided.has(theme.id)).map(theme => suggested(theme, at)),
  ]
}

// ---------------------------------------------------------------------------------------------------------------------

/** Words that are gone are no evidence: then those count that a machine found now, if it did. */
const restingOn = ({ evidence }: Tag, words: string, found: Evidence[] = []): Evidence[] => {
  const standing = evidence.filter(({ start, end, text }) => words.slice(start, end) === text)
  return standing.length === 0 && evidence.length > 0 ? found : standing
}
