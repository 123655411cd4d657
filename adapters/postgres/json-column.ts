import { Prisma } from '../../prisma/generated/client.js'

/** A value of the domain as a `jsonb` column takes it. */
export const asJson = (value: object): Prisma.InputJsonValue => value as Prisma.InputJsonValue

/** The same where the column may be empty. */
export const asJsonOrNull = (value: object | null | undefined) => (value ? asJson(value) : Prisma.DbNull)
