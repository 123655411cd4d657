import connectPgSimple from 'connect-pg-simple'
import { RedisStore } from 'connect-redis'
import session, { type Store } from 'express-session'
import type { Redis } from 'ioredis'
import type { Pool } from 'pg'

/** Sessions in the table `session`, for an installation without Redis. Expired ones are swept away every quarter of an hour. */
export const createPostgresSessionStore = (pool: Pool, onError: (error: unknown) => void): Store => {
  const PostgresStore = connectPgSimple(session)
  return new PostgresStore({ pool, tableName: 'session', pruneSessionInterval: 15 * 60, errorLog: onError })
}

/** Sessions in Redis, which forgets them by itself. connect-redis 9 speaks to the `redis` package; this is the little it asks of it. */
export const createRedisSessionStore = (redis: Redis): Store =>
  new RedisStore({
    prefix: 'session:',
    client: {
      get: (key: string) => redis.get(key),
      set: (key: string, value: string, { expiration }: { expiration: { value: number } }) =>
        redis.set(key, value, 'EX', expiration.value),
      expire: (key: string, seconds: number) => redis.expire(key, seconds),
      del: (keys: string[]) => redis.del(...keys),
    },
  })
