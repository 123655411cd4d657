import { readFileSync } from 'node:fs'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Prisma, PrismaClient } from '../../prisma/generated/client.js'
import { projectRoot } from '../../src/config.js'
import { freshDatabase } from '../support/engines.js'

/** Prisma's names and PostgreSQL's. Source: Prisma's schema reference, PostgreSQL connector. */
const SQL_TYPES: Record<string, string> = {
  String: 'text',
  Uuid: 'uuid',
  Int: 'integer',
  BigInt: 'bigint',
  Float: 'double precision',
  Boolean: 'boolean',
  Json: 'jsonb',
  Bytes: 'bytea',
  Date: 'date',
  'Timestamptz(3)': 'timestamp(3) with time zone',
}

const models = readModels(readFileSync(path.join(projectRoot, 'prisma', 'schema.prisma'), 'utf8'))
let database: Awaited<ReturnType<typeof freshDatabase>>
let client: Client
let prisma: PrismaClient

beforeAll(async () => {
  database = await freshDatabase()
  client = new Client({ connectionString: database.url })
  await client.connect()
  prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: database.url }) })
})
afterAll(async () => {
  await prisma.$disconnect()
  await client.end()
  await database.drop()
})

describe('the schema that Prisma reads and the tables that the migrations make', () => {
  test('the generated client knows the models of the schema file', () => {
    expect(Object.keys(Prisma.ModelName).sort()).toEqual(models.map(model => model.name).sort())
  })

  test.each(models)('$table has the same columns, types and blanks in both', async ({ table, columns }) => {
    expect(await columnsOf(table)).toEqual(columns)
  })

  test.each(models)('$name can be read whole', async ({ name }) => {
    const delegate: { findMany(): Promise<unknown[]> } = Reflect.get(
      prisma,
      name.charAt(0).toLowerCase() + name.slice(1),
    )
    expect(await delegate.findMany()).toEqual([])
  })
})

// ---------------------------------------------------------------------------------------------------------------------

/** One line a column, sorted: `received_at timestamp(3) with time zone not null`. */
async function columnsOf(table: string): Promise<string[]> {
  const answer = await client.query<{ line: string }>(
    `SELECT attname || ' ' || format_type(atttypid, atttypmod) || CASE WHEN attnotnull THEN ' not null' ELSE '' END AS line
     FROM pg_attribute WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped`,
    [table],
  )
  return answer.rows.map(row => row.line).sort()
}

function readModels(schema: string): { name: string; table: string; columns: string[] }[] {
  const blocks = [...schema.matchAll(/^model (\w+) \{\n(.*?)^\}/gms)]
  const names = blocks.map(([, name = '']) => name)
  return blocks.map(([, name = '', body = '']) => ({
    name,
    table: /@@map\("(\w+)"\)/.exec(body)?.[1] ?? name,
    columns: [...body.matchAll(/^ {2}(\w+) +(\w+)(\[\]|\?)?(.*)$/gm)]
      .filter(([, , type = '']) => !names.includes(type))
      .map(([, field = '', type = '', mark = '', rest = '']) => columnLine(field, type, mark, rest))
      .sort(),
  }))
}

function columnLine(field: string, type: string, mark: string, rest: string): string {
  const column = /@map\("(\w+)"\)/.exec(rest)?.[1] ?? field
  const native = /@db\.(\w+(?:\(\d\))?)/.exec(rest)?.[1] ?? type
  const list = mark === '[]' ? '[]' : ''
  return `${column} ${SQL_TYPES[native] ?? `unknown type ${native}`}${list}${mark === '?' ? '' : ' not null'}`
}
