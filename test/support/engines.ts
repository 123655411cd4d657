import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../prisma/migrate.js'
import { startPostgres } from './postgres.js'
import { startRedis } from './redis.js'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
    redisUrl: string
  }
}

/** Vitest runs this once for each project that needs servers, before its first test; each project gets servers of its own. */
export default async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  const [postgres, redis] = await Promise.all([startPostgres(), startRedis()])
  await migrate(postgres.url)
  provide('postgresUrl', postgres.url)
  provide('redisUrl', redis.url)
  return async () => {
    await Promise.all([postgres.remove(), redis.remove()])
  }
}

/** A migrated, empty database for one test file, copied in milliseconds. `drop` closes what is still connected to it. */
export const freshDatabase = async (): Promise<{ url: string; drop(): Promise<void> }> => {
  const template = new URL(inject('postgresUrl'))
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asOwner(`CREATE DATABASE ${name} TEMPLATE "${template.pathname.slice(1)}"`)
  return { url: withDatabase(template, name), drop: () => asOwner(`DROP DATABASE ${name} WITH (FORCE)`) }
}

/** The shared Redis. Its keys are shared too: use a queue prefix, or names, of your own. */
export const redisUrl = (): string => inject('redisUrl')

// ---------------------------------------------------------------------------------------------------------------------

const asOwner = async (sql: string): Promise<void> => {
  const client = new Client({ connectionString: withDatabase(new URL(inject('postgresUrl')), 'postgres') })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

const withDatabase = (server: URL, name: string): string => {
  const address = new URL(server)
  address.pathname = name
  return address.href
}
