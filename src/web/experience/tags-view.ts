import type { CodeFrame } from '../../domain/code-frame/code-frame.js'
import type { Experience, Tag } from '../../domain/experience.js'
import { standingTags, themeNamer } from '../theme-names.js'
import { type ShownEvidence, type ShownWords, shownEvidence } from './words-view.js'

export interface TagView extends ShownEvidence {
  code: string
  name: string
  /** Who says so, and how sure: `Earshot thinks so, fairly sure`. */
  said: string
  byPerson: boolean
}

export const tagViews = (
  experience: Experience,
  shown: ShownWords,
  frame: CodeFrame,
  names: Map<string, string>,
): TagView[] => {
  const nameOf = themeNamer(frame)
  return standingTags(experience).map(tag => ({
    code: tag.codeId,
    name: nameOf(tag.codeId),
    said: tag.by === 'machine' ? saidByMachine(tag) : `Set by ${names.get(tag.by) ?? 'somebody who has left'}`,
    byPerson: tag.by !== 'machine',
    ...shownEvidence(tag.evidence, shown),
  }))
}

// ---------------------------------------------------------------------------------------------------------------------

const saidByMachine = ({ status, confidence }: Tag): string =>
  status === 'confirmed' ? 'Earshot thinks so, and a person agreed' : `Earshot thinks so, ${howSure(confidence)}`

const howSure = (confidence: number): string => {
  if (confidence >= 0.8) return 'quite sure'
  return confidence >= 0.5 ? 'fairly sure' : 'not very sure'
}
