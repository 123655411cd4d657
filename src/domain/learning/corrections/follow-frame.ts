import { type CodeFrame, subthemesOf } from '../../code-frame/code-frame.js'
import { successorOf } from '../../code-frame/code-names.js'
import { answerOf, labelOf } from '../../reading/learned/reader-labels.js'

/**
 * Labels as the frame gives them today: what was merged counts for what took its place, and what the frame no longer has is null.
 * Renaming changes nothing, because codes are known by their ids.
 */
export const followFrame = (frame: CodeFrame): ((label: string) => string | null) => {
  const standing = new Set([...labelsOfFrame(frame), ...ALWAYS])
  return label => {
    const theme = answerOf('theme', label)
    const today = theme === null ? label : labelOf('theme', successorOf(frame, theme))
    return standing.has(today) ? today : null
  }
}

/** Every label of a code that the frame has. */
export const labelsOfFrame = (frame: CodeFrame): string[] => {
  const { service, need, phase, kind } = frame.facets
  return [
    ...subthemesOf(frame).map(({ id }) => labelOf('theme', id)),
    ...service.values.map(({ id }) => labelOf('service', id)),
    ...need.values.map(({ id }) => labelOf('need', id)),
    ...phase.values.map(({ id }) => labelOf('phase', id)),
    ...kind.values.map(({ id }) => labelOf('kind', id)),
  ]
}

// ---------------------------------------------------------------------------------------------------------------------

/** Labels that no frame can take away. */
const ALWAYS = [
  ...['-2', '-1', '0', '1', '2', 'mixed'].map(sentiment => labelOf('sentiment', sentiment)),
  ...['concern', 'urgent'].map(level => labelOf('safeguarding', level)),
]
