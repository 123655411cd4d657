import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Speaks as much of the S3 protocol as we use, in memory: PUT, GET, DELETE and ListObjectsV2 of one bucket, two keys to a page. */
export const startS3Server = async ({ bucket, accessKeyId }: { bucket: string; accessKeyId: string }) => {
  const files = new Map<string, { bytes: Buffer; at: Date }>()
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://s3')
    const [, named, ...rest] = url.pathname.split('/')
    if (!request.headers.authorization?.includes(`Credential=${accessKeyId}/`))
      return refuse(response, 403, 'AccessDenied')
    if (named !== bucket) return refuse(response, 404, 'NoSuchBucket')
    const key = rest.join('/')
    if (!key) return list(response, files, url.searchParams.get('continuation-token'))
    await answer(request, response, key, files)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { endpoint: `http://127.0.0.1:${port}`, close: () => new Promise(resolve => server.close(resolve)) }
}

// ---------------------------------------------------------------------------------------------------------------------

type Files = Map<string, { bytes: Buffer; at: Date }>

const answer = async (request: IncomingMessage, response: ServerResponse, key: string, files: Files): Promise<void> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  if (request.method === 'PUT') {
    files.set(key, { bytes: Buffer.concat(chunks), at: new Date() })
    response.writeHead(200).end()
  } else if (request.method === 'DELETE') {
    files.delete(key)
    response.writeHead(204).end()
  } else {
    const file = files.get(key)
    if (!file) refuse(response, 404, 'NoSuchKey')
    else response.writeHead(200, { 'content-length': file.bytes.length }).end(file.bytes)
  }
}

const list = (response: ServerResponse, files: Files, after: string | null): void => {
  const left = [...files].filter(([key]) => after === null || key > after).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const page = left.slice(0, 2)
  const last = page.at(-1)?.[0]
  const next = left.length > 2 && last ? `<NextContinuationToken>${last}</NextContinuationToken>` : ''
  const contents = page.map(
    ([key, { at }]) => `<Contents><Key>${key}</Key><LastModified>${at.toISOString()}</LastModified></Contents>`,
  )
  response.writeHead(200, { 'content-type': 'application/xml' })
  response.end(
    `<?xml version="1.0"?><ListBucketResult><IsTruncated>${next !== ''}</IsTruncated>${contents.join('')}${next}</ListBucketResult>`,
  )
}

const refuse = (response: ServerResponse, status: number, code: string): void => {
  response.writeHead(status, { 'content-type': 'application/xml' })
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`)
}
