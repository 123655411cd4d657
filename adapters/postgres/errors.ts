import { AppError } from '../../src/domain/errors.js'

/**
 * PostgreSQL's classes of "not now": 08 connection, 53 out of resources, 57P shutdown, 55P03 and 40 lock and deadlock,
 * 25006 read only (https://www.postgresql.org/docs/current/errcodes-appendix.html), Node's network errors, and Prisma's P1xxx,
 * P2024 and P2028, which waited too long for a connection or a transaction
 * (https://www.prisma.io/docs/orm/reference/error-reference).
 */
const PASSING =
  /^(08|53|57P|55P03|40|25006|ECONN|EPIPE|ETIMEDOUT|EAI_AGAIN|ENOTFOUND|ENOENT|P10|P2024|P2028|P2034|P2037)/
const PASSING_WORDS =
  /connection terminated|timeout exceeded when trying to connect|can't reach database|server has closed the connection|connection (was )?closed|not queryable|query read timeout/i

export const isUnavailable = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  if ('code' in error && typeof error.code === 'string' && PASSING.test(error.code)) return true
  if (PASSING_WORDS.test(error.message) || PASSING.test(codeBehind(error))) return true
  return isUnavailable(error.cause)
}

/** PostgreSQL's own code, where Prisma has only "P2039" or "P2010", a database error it has no number for. */
const codeBehind = (error: Error & { meta?: { driverAdapterError?: { cause?: { originalCode?: string } } } }): string =>
  error.meta?.driverAdapterError?.cause?.originalCode ?? ''

/** Prisma's number for a value that another row has and may not share. */
export const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'P2002'

export const databaseUnavailable = (cause: unknown): AppError =>
  new AppError(
    'database-unavailable',
    'The database cannot be reached just now. Nothing was saved. Please try again in a minute.',
    {
      retryable: true,
      cause,
    },
  )

/** Runs one piece of database work; what the outside calls its failures becomes ours. */
export const translating = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work()
  } catch (error) {
    throw isUnavailable(error) ? databaseUnavailable(error) : error
  }
}
