/** A column of the type `date` comes and goes as midnight UTC. */
export const dateOfDay = (day: string): Date => new Date(`${day}T00:00:00Z`)

/** As `2027-05-31`. */
export const dayOfDate = (date: Date): string => date.toISOString().slice(0, 10)
