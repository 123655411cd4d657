import type { Prisma } from '../../../prisma/generated/client.js'
import { isOver } from '../../../src/domain/people/term.js'
import type { Person, Role } from '../../../src/domain/people.js'
import { dayOfDate } from '../date-column.js'

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
