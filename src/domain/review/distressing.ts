import type { Experience } from '../experience.js'

/**
 * Whether reading this may be hard, so that it is shown blurred until somebody chooses to read it: a person said so; or it has a
 * safeguarding flag; or it is told with great anger or despair and is about death, self-harm or abuse.
 */
export const isDistressing = (experience: Experience): boolean =>
  experience.decided?.distressing?.value ?? (isFlagged(experience) || isHarrowing(experience))

// ---------------------------------------------------------------------------------------------------------------------

/** Themes of the code frame that we ship, under which harm to a child or a parent is told. */
const HARROWING_THEMES = new Set(['school-restraint-isolation', 'family-child-wellbeing', 'family-parent-wellbeing'])

const HARROWING_WORDS =
  /\b(?:died|dead|death|dying|suicid\w*|killed|overdos\w*|self[- ]harm\w*|abus(?:e|ed|es|ing|ive)|assault\w*|raped?|strangl\w*|beaten|stillborn|miscarr\w*|funeral)\b/i

const isFlagged = ({ safeguarding: { level, lifted } }: Experience): boolean => level !== 'none' && lifted === undefined

const isHarrowing = ({ sentiment, tags, redacted }: Experience): boolean =>
  sentiment === -2 &&
  (tags.some(({ codeId, status }) => status !== 'rejected' && HARROWING_THEMES.has(codeId)) ||
    HARROWING_WORDS.test(redacted?.text ?? ''))
