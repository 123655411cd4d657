import type { CodeFrame } from '../../domain/code-frame/code-frame.js'
import type { Experience } from '../../domain/experience.js'
import { paths } from '../paths.js'
import { withList } from './list.js'

/** The form in which a reviewer says which words were missed, and the way to all that is hidden. */
export interface HidingView {
  find: string
  kinds: { value: string; text: string }[]
  all: string
  /** How many stretches are hidden now. */
  count: number
}

/** Null while nobody knows what is to be hidden. */
export const hidingView = (
  { reference, redacted }: Experience,
  frame: Pick<CodeFrame, 'pii'>,
  list: string,
): HidingView | null =>
  redacted?.text
    ? {
        find: withList(paths.experienceRedactionFind(reference), list),
        kinds: [{ value: '', text: 'Choose' }, ...kindsOf(frame)],
        all: withList(paths.experienceRedaction(reference), list),
        count: redacted.findings.length,
      }
    : null

/** What can be hidden, in the words of the code frame. */
export const kindsOf = ({ pii }: Pick<CodeFrame, 'pii'>): { value: string; text: string }[] =>
  pii.types.map(({ id, name }) => ({ value: id, text: name }))
