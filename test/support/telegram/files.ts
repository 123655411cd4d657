import { Refusal } from './refusal.js'

const LARGEST = 20 * 1024 * 1024

/** What was sent as a file, and where it can be fetched. */
export const createFiles = () => {
  const files = new Map<string, Uint8Array>()
  const pathOf = (fileId: string) => `voice/${fileId}.oga`

  return {
    /** @returns the file as it stands in a message */
    add(bytes: Uint8Array) {
      const file_id = `AwACAgTEST${files.size + 1}`
      files.set(file_id, bytes)
      return { file_id, file_unique_id: `unique-${file_id}`, file_size: bytes.length }
    },
    forget: (): void => files.clear(),
    /** `getFile` */
    locate(fileId: string): Record<string, unknown> {
      const bytes = files.get(fileId)
      if (!bytes) throw new Refusal(400, 'Bad Request: wrong file_id or the file is temporarily unavailable')
      if (bytes.length > LARGEST) throw new Refusal(400, 'Bad Request: file is too big')
      return { file_id: fileId, file_unique_id: `unique-${fileId}`, file_size: bytes.length, file_path: pathOf(fileId) }
    },
    at: (path: string): Uint8Array | undefined => [...files].find(([fileId]) => pathOf(fileId) === path)?.[1],
  }
}

export type Files = ReturnType<typeof createFiles>
