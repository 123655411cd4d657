import type { Edition } from '../../domain/surveys/edition.js'

/** The title, with the year where it does not say so itself. */
export const titleOf = ({ label, questionnaire: { title } }: Edition): string =>
  title.includes(label) ? title : `${title}, ${label}`
