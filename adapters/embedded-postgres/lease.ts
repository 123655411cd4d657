import { setTimeout as delay } from 'node:timers/promises'
import { Client } from 'pg'
import { AppError } from '../../src/domain/errors.js'

/** Any number will do, as long as all versions of Earshot agree: these are the letters EARS. */
const LEASE = 0x45415253

/** A share in the running server: the last process to give its share back is the one that stops the server. */
export interface Lease {
  /** Gives the share back. @returns true when nobody else holds one, so that the server may be stopped. */
  giveBack(): Promise<boolean>
  /** Called when the server goes away without being asked. */
  onLost(listener: () => void): void
}

/**
 * Waits until the server answers, makes our database when it is missing, and takes a share.
 * @throws AppError `database-unavailable` when it does not answer in time; `misconfigured` when the password is not ours
 */
export const takeLease = async (serverUrl: string, database: string, patienceMs: number): Promise<Lease> => {
  const client = await connectPatiently(serverUrl, Date.now() + patienceMs)
  let givenBack = false
  await client.query('SELECT pg_advisory_lock_shared($1)', [LEASE])
  await ensureDatabase(client, database)
  return {
    giveBack: async () => {
      givenBack = true
      const alone = await isLastOneOut(client).catch(() => false)
      await client.end().catch(() => undefined)
      return alone
    },
    onLost: listener => client.once('end', () => givenBack || listener()),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const connectPatiently = async (connectionString: string, deadline: number): Promise<Client> => {
  for (;;) {
    const client = new Client({ connectionString, application_name: 'earshot-lease', keepAlive: true })
    // The loss itself is told by 'end'.
    client.on('error', () => undefined)
    const failure: unknown = await client.connect().then(
      () => null,
      (error: unknown) => error,
    )
    if (failure === null) return client
    if (Date.now() > deadline || isWrongPassword(failure)) throw noEntry(failure)
    await delay(100)
  }
}

/** Two processes that stop at once cannot both see the other: whoever gives up its share second finds itself alone. */
const isLastOneOut = async (client: Client): Promise<boolean> => {
  await client.query('SELECT pg_advisory_unlock_shared($1)', [LEASE])
  const answer = await client.query<{ alone: boolean }>('SELECT pg_try_advisory_lock($1) AS alone', [LEASE])
  return answer.rows[0]?.alone ?? false
}

const ensureDatabase = async (client: Client, name: string): Promise<void> => {
  const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
  if (found.rowCount) return
  await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`).catch((error: unknown) => {
    if (!isCode(error, '42P04', '23505')) throw error
  })
}

const isCode = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code))

const isWrongPassword = (error: unknown): boolean => isCode(error, '28P01')

const noEntry = (cause: unknown): AppError =>
  isWrongPassword(cause)
    ? new AppError(
        'misconfigured',
        'The built-in database does not accept the password kept beside it. Put back the file database-password from your last backup.',
        { cause },
      )
    : new AppError('database-unavailable', 'The built-in database does not answer. Start Earshot again.', {
        retryable: true,
        cause,
      })
