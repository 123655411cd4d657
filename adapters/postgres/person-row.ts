import type { Prisma } from '../../prisma/generated/client.js'
import { isOver } from '../../src/domain/people/term.js'
import type { Person, Role } from '../../src/domain/people.js'

export const selectPerson = {
  id: true,
  email: true,
  name: true,
  roles: true,
  totpConfirmedAt: true,
  disabledAt: true,
  lastDay: true,
  sessionsFrom: true,
} as const satisfies Prisma.PersonSelect

type Row = Prisma.PersonGetPayload<{ select: typeof selectPerson }>

/** @param now decides whether their last day is over */
export const toPerson = (row: Row, now: Date): Person => {
  const lastDay = row.lastDay && dayOfDate(row.lastDay)
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    roles: row.roles as Role[],
    secondFactor: row.totpConfirmedAt !== null,
    disabled: row.disabledAt !== null || isOver(lastDay, now),
    lastDay,
    sessionsFrom: row.sessionsFrom,
  }
}

/** A column of the type `date` comes and goes as midnight UTC. */
export const dateOfDay = (day: string): Date => new Date(`${day}T00:00:00Z`)

export const dayOfDate = (date: Date): string => date.toISOString().slice(0, 10)
