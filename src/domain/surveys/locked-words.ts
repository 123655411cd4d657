import type { Questionnaire } from './edition.js'

/**
 * Whether one asks otherwise than the other: other sections, questions, choices or rules, or other words of them in a language that
 * had some. Its title, introduction and thanks, how it is laid out, and a translation that was missing are no part of what is asked.
 */
export const asksOtherwise = (before: Questionnaire, after: Questionnaire): boolean =>
  inOrder(before.sections) !== inOrder(after.sections) ||
  Object.entries(before.translations).some(([language, texts]) =>
    Object.entries(texts ?? {}).some(
      ([key, text]) =>
        isAsked(key) && after.translations[language as keyof Questionnaire['translations']]?.[key] !== text,
    ),
  )

// ---------------------------------------------------------------------------------------------------------------------

/** Keys as `survey-texts.ts` makes them. */
const isAsked = (key: string): boolean => !['title', 'intro', 'thanks'].includes(key)

/** The same text for the same value, in whatever order its fields come: a database keeps none. */
const inOrder = (value: unknown): string => JSON.stringify(value, (_key, part: unknown) => sorted(part))

const sorted = (part: unknown): unknown =>
  part === null || typeof part !== 'object' || Array.isArray(part)
    ? part
    : Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => one.localeCompare(other)))
