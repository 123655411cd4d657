import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { AppError } from '../../src/domain/errors.js'
import type { BlobStore } from '../../src/domain/ports.js'
import { intact, recordingMissing, refOf } from '../blobs/intact.js'

export interface S3Options {
  /** Null for Amazon's own. */
  endpoint: string | null
  region: string
  bucket: string
  accessKeyId: string
  secretAccessKey: string
}

/** Files in an S3-compatible bucket. The bucket must be private; nothing here ever makes a file public. */
export const createS3BlobStore = ({ endpoint, region, bucket, accessKeyId, secretAccessKey }: S3Options): BlobStore => {
  const client = new S3Client({
    region,
    credentials: { accessKeyId, secretAccessKey },
    // Other makers' servers seldom have a host name for each bucket.
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
  })
  return {
    async put(key, bytes, mimeType) {
      const put = new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ContentType: mimeType })
      await translating(() => client.send(put))
      return refOf(key, bytes, mimeType)
    },
    async get(ref) {
      const { Body } = await translating(() => client.send(new GetObjectCommand({ Bucket: bucket, Key: ref.key })))
      const bytes = await translating(async () => (await Body?.transformToByteArray()) ?? new Uint8Array())
      return intact(bytes, ref)
    },
    async delete(key) {
      await translating(() => client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key })))
    },
    async *keysBefore(before) {
      let token: string | undefined
      do {
        const list = new ListObjectsV2Command({ Bucket: bucket, ...(token ? { ContinuationToken: token } : {}) })
        const page = await translating(() => client.send(list))
        for (const { Key, LastModified } of page.Contents ?? [])
          if (Key && LastModified && LastModified < before) yield Key
        token = page.NextContinuationToken
      } while (token)
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const translating = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work()
  } catch (error) {
    if (error instanceof S3ServiceException && error.name === 'NoSuchKey') throw recordingMissing(error)
    throw new AppError(
      'storage-unavailable',
      'The place where recordings are kept cannot be reached. Please try again in a minute.',
      {
        retryable: true,
        cause: error,
      },
    )
  }
}
