import { z } from 'zod'
import { intakeBody } from './intake-body.js'
import { listQuery } from './list-query.js'
import { RECORD_SCHEMA } from './record-schema.js'

/** The API told to machines, OpenAPI 3.1. The shapes come from the same zod schemas that check the calls. */
export const openApi = () => ({
  openapi: '3.1.0',
  info: {
    title: 'Earshot',
    version: '1',
    description:
      'Hand in what parent carers say, and read the records. A key is made by an administrator under Settings.',
  },
  servers: [{ url: '/api/v1' }],
  security: [{ key: [] }],
  components: {
    securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
    schemas: { Problem: PROBLEM, Record: RECORD_SCHEMA },
  },
  paths: {
    '/experiences': {
      post: {
        summary: 'Hand in one experience',
        description: 'Answered only after it is safely stored. Needs a key with the "intake" scope.',
        requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(intakeBody) } } },
        responses: {
          202: answer('Kept. It will be read within about a minute.', { reference: 'K7DM-4XRC', state: 'received' }),
          200: answer('You sent this before. Nothing changed.', { reference: 'K7DM-4XRC', duplicate: true }),
          ...problems(400, 401, 403, 413, 415, 422, 429, 503),
        },
      },
      get: {
        summary: 'List experiences, newest first',
        description: 'Needs a key with the "read" scope.',
        parameters: parametersOf(listQuery),
        responses: { 200: answer('One page.', { items: [], nextCursor: null }), ...problems(400, 401, 403, 429, 503) },
      },
    },
    '/experiences/{reference}': {
      get: {
        summary: 'Read one experience',
        description: 'Needs a key with the "read" scope. `state` is `ready` once it has been read by the machine.',
        parameters: [{ name: 'reference', in: 'path', required: true, schema: { type: 'string' } }],
        responses: {
          200: answer('The record.', { reference: 'K7DM-4XRC', state: 'ready' }, 'Record'),
          ...problems(401, 403, 404, 429, 503),
        },
      },
    },
  },
})

// ---------------------------------------------------------------------------------------------------------------------

const PROBLEM = {
  type: 'object',
  description: 'RFC 9457',
  required: ['type', 'title', 'status', 'code', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable word for programs.' },
    detail: { type: 'string', description: 'What happened and what to do, in plain words.' },
    faults: {
      type: 'array',
      items: { type: 'object', properties: { field: { type: 'string' }, message: { type: 'string' } } },
    },
  },
}

const MEANING: Record<number, string> = {
  400: 'The request cannot be read.',
  401: 'No key, or not a valid one.',
  403: 'The key lacks the scope.',
  404: 'No such record.',
  413: 'Text, recording or body too large.',
  415: 'Not JSON, or the file is not a recording.',
  422: 'Nothing to keep, or no consent to keep it.',
  429: 'Too many calls. See Retry-After.',
  503: 'Nothing was kept. Send it again. See Retry-After.',
}

const answer = (description: string, example: object, schema?: 'Record') => ({
  description,
  content: {
    'application/json': { schema: schema ? { $ref: `#/components/schemas/${schema}` } : { type: 'object' }, example },
  },
})

const problems = (...statuses: number[]) =>
  Object.fromEntries(
    statuses.map(status => [
      status,
      {
        description: MEANING[status],
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  )

const jsonSchema = (schema: z.ZodType) => {
  const { $schema: _draft, ...rest } = z.toJSONSchema(schema, { io: 'input' })
  return rest
}

const parametersOf = (schema: z.ZodObject) =>
  Object.entries(jsonSchema(schema).properties ?? {}).map(([name, property]) => ({
    name,
    in: 'query',
    schema: property,
  }))
