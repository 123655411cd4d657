/**
 * How much usually comes in, as people say it.
 * @param perDay messages a day, or null when too little came to tell
 */
export const paceInWords = (perDay: number | null): string => {
  if (perDay === null) return 'Too little has come in to tell'
  if (perDay >= 0.95) return `About ${Math.round(perDay)} a day`
  const aWeek = Math.round(perDay * 7)
  return aWeek >= 1 ? `About ${aWeek} a week` : 'Less than one a week'
}
