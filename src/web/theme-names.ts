import type { Experience } from '../domain/experience.js'

export { codeNamer as themeNamer } from '../domain/code-frame/code-names.js'

/** The themes that count for this record: what a person has rejected is left out. */
export const standingTags = ({ tags }: Pick<Experience, 'tags'>): Experience['tags'] =>
  tags.filter(tag => tag.status !== 'rejected')
