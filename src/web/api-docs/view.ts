import { openApi } from '../api/open-api.js'

interface Operation {
  id: string
  method: string
  path: string
  summary: string
  description: string
  fields: { name: string; type: string; required: boolean; description: string }[]
  answers: { status: string; description: string; example: string | null }[]
}

export interface ApiDocsView {
  /** A whole call to try, ready to paste. */
  example: string
  operations: Operation[]
}

/** @param address where this installation is reached, without a trailing slash */
export const apiDocsView = (address: string): ApiDocsView => {
  const { paths, servers } = openApi()
  const base = servers[0]?.url ?? ''
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => toOperation(`${base}${path}`, method, operation)),
  )
  return { example: exampleCall(address), operations }
}

// ---------------------------------------------------------------------------------------------------------------------

interface Described {
  summary: string
  description: string
  requestBody?: { content: { 'application/json': { schema: Schema } } }
  parameters?: { name: string; required?: boolean; schema: Schema }[]
  responses: Record<string, { description: string | undefined; content?: Record<string, { example?: object }> }>
}

interface Schema {
  type?: string
  description?: string
  enum?: string[]
  required?: string[]
  properties?: Record<string, Schema>
}

const toOperation = (path: string, method: string, operation: object): Operation => {
  const { summary, description, requestBody, parameters = [], responses } = operation as Described
  return {
    id: `${method}-${path}`.replace(/[^a-z]+/gi, '-'),
    method: method.toUpperCase(),
    path,
    summary,
    description,
    fields: requestBody
      ? fieldsOf(requestBody.content['application/json'].schema)
      : parameters.map(({ name, required = false, schema }) => fieldOf(name, schema, required)),
    answers: Object.entries(responses).map(([status, response]) => ({
      status,
      description: response.description ?? '',
      example: exampleOf(response.content),
    })),
  }
}

const fieldsOf = ({ properties = {}, required = [] }: Schema) =>
  Object.entries(properties).map(([name, schema]) => fieldOf(name, schema, required.includes(name)))

const fieldOf = (name: string, { type, properties, enum: choices, description = '' }: Schema, required: boolean) => ({
  name,
  type: properties ? `{${Object.keys(properties).join(', ')}}` : (choices?.join(' | ') ?? type ?? 'string'),
  required,
  description,
})

const exampleOf = (content: Described['responses'][string]['content']): string | null => {
  const example = content?.['application/json']?.example
  return example ? JSON.stringify(example) : null
}

const exampleCall = (address: string): string =>
  [
    `curl ${address}/api/v1/experiences \\`,
    `  -H "Authorization: Bearer $EARSHOT_KEY" \\`,
    `  -H "Content-Type: application/json" \\`,
    `  -d '{"externalId": "42", "text": "We waited a year."}'`,
  ].join('\n')
