import { type CodeFrame, type Subtheme, subthemesOf } from '../../domain/code-frame/code-frame.js'
import { codeNamer } from '../../domain/code-frame/code-names.js'
import { standingTags } from '../../domain/experience/tags.js'
import { countableWords, type Experience, type Tag } from '../../domain/experience.js'
import { createLikelyThemes } from '../../domain/review/likely-themes.js'
import { type ShownEvidence, type ShownWords, shownEvidence } from './words-view.js'

/** How many other themes are offered in place of one that is wrong: as many as there is a key for at hand. */
const OTHERS = 5

export interface TagView extends ShownEvidence {
  code: string
  name: string
  /** Who says so, and how sure: `Earshot thinks so, fairly sure`. */
  said: string
  byPerson: boolean
  status: Tag['status']
  /** The one that the keys are about: the first that nobody has decided yet. */
  current: boolean
  /** What the theme means, or null when the frame no longer has it. */
  meaning: ThemeMeaning | null
  /** What the words may be about instead, likeliest first. */
  others: { code: string; name: string }[]
}

export type ThemeMeaning = Pick<Subtheme, 'definition' | 'include' | 'exclude'>

/** The themes that stand, in the order of the words that led to them, those that people added last. */
export const tagViews = (
  experience: Experience,
  shown: ShownWords,
  frame: CodeFrame,
  names: Map<string, string>,
): TagView[] => {
  const nameOf = codeNamer(frame)
  const standing = standingTags(experience).toSorted((one, other) => placeOf(one) - placeOf(other))
  const current = standing.find(({ status }) => status === 'suggested')
  const likely = createLikelyThemes(frame, countableWords(experience))
  const not = new Set(experience.tags.map(({ codeId }) => codeId))
  return standing.map(tag => ({
    code: tag.codeId,
    name: nameOf(tag.codeId),
    said: saidBy(experience, tag, names),
    byPerson: tag.by !== 'machine',
    status: tag.status,
    current: tag === current,
    meaning: subthemesOf(frame).find(({ id }) => id === tag.codeId) ?? null,
    others: likely(tag.codeId, { not, limit: OTHERS }).map(code => ({ code, name: nameOf(code) })),
    ...shownEvidence(tag.evidence, shown),
  }))
}

/** Themes that somebody said no to. */
export const rejectedTags = (
  { tags }: Experience,
  frame: CodeFrame,
  names: Map<string, string>,
): { code: string; name: string; by: string }[] => {
  const nameOf = codeNamer(frame)
  return tags
    .filter(({ status }) => status === 'rejected')
    .map(({ codeId, by }) => ({ code: codeId, name: nameOf(codeId), by: nameOfPerson(by, names) }))
}

/** Every theme that can be added or chosen, for typing: found by its name, its meaning and its id. */
export const themeChoices = (frame: CodeFrame): { id: string; name: string; definition: string }[] =>
  subthemesOf(frame).map(({ id, name, definition }) => ({ id, name, definition }))

// ---------------------------------------------------------------------------------------------------------------------

const placeOf = ({ evidence }: Tag): number =>
  evidence.length > 0 ? Math.min(...evidence.map(({ start }) => start)) : Number.MAX_SAFE_INTEGER

const saidBy = (
  { reading }: Experience,
  { by, status, codeId, confidence }: Tag,
  names: Map<string, string>,
): string => {
  if (status === 'suggested') return `Earshot thinks so, ${howSure(confidence)}`
  if (by === 'machine') return 'Earshot thinks so, and a person agreed'
  const who = nameOfPerson(by, names)
  const agreed = reading?.themes.some(({ id }) => id === codeId)
  return agreed ? `Earshot thinks so, and ${who} agreed` : `Set by ${who}`
}

const nameOfPerson = (id: string, names: Map<string, string>): string => names.get(id) ?? 'somebody who has left'

const howSure = (confidence: number): string => {
  if (confidence >= 0.8) return 'quite sure'
  return confidence >= 0.5 ? 'fairly sure' : 'not very sure'
}
