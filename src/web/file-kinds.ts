interface FileKind {
  /** As people call it. */
  name: string
  extension: string
}

/** The files that parents send, by what their bytes are. */
const KINDS: Record<string, FileKind> = {
  'image/jpeg': { name: 'Picture', extension: 'jpg' },
  'image/png': { name: 'Picture', extension: 'png' },
  'image/gif': { name: 'Picture', extension: 'gif' },
  'image/webp': { name: 'Picture', extension: 'webp' },
  'image/heic': { name: 'Picture', extension: 'heic' },
  'video/mp4': { name: 'Video', extension: 'mp4' },
  'video/3gpp': { name: 'Video', extension: '3gp' },
  'video/quicktime': { name: 'Video', extension: 'mov' },
  'application/pdf': { name: 'PDF document', extension: 'pdf' },
  'application/msword': { name: 'Word document', extension: 'doc' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    name: 'Word document',
    extension: 'docx',
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { name: 'Spreadsheet', extension: 'xlsx' },
  'text/plain': { name: 'Text', extension: 'txt' },
}

const UNKNOWN: FileKind = { name: 'File', extension: 'bin' }

export const fileKindOf = (mimeType: string): FileKind => KINDS[mimeType] ?? UNKNOWN

/** Pictures that a browser shows and that can hold no program. */
export const isSafePicture = (mimeType: string): boolean =>
  ['image/jpeg', 'image/png', 'image/gif', 'image/webp'].includes(mimeType)

const MEGABYTE = 1024 * 1024

/** `120 KB`, `2.4 MB`: never less than 1 KB. */
export const sizeInWords = (bytes: number): string =>
  bytes < MEGABYTE ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / MEGABYTE).toFixed(1)} MB`
