/** Stands in place of a person's id where something was made up for practice. */
export const INVENTED_BY = 'invented'
