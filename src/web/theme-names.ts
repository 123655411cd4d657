import { type CodeFrame, subthemesOf } from '../domain/code-frame/code-frame.js'
import type { Experience } from '../domain/experience.js'

/** Names of sub-themes by their ids; an id that the frame no longer has is shown as it is. */
export const themeNamer = (frame: CodeFrame): ((id: string) => string) => {
  const names = new Map(subthemesOf(frame).map(({ id, name }) => [id, name]))
  return id => names.get(id) ?? id
}

/** The themes that count for this record: what a person has rejected is left out. */
export const standingTags = ({ tags }: Pick<Experience, 'tags'>): Experience['tags'] =>
  tags.filter(tag => tag.status !== 'rejected')
