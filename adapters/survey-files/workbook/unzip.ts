import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { TOO_LARGE, unusable } from '../unusable.js'

/**
 * Takes files out of a zip archive. What comes out is counted while it comes out, and no more is taken than the archive itself
 * said, so a small file that unpacks without end is refused.
 * @param wanted by the path in the archive
 * @param most bytes that may come out
 * @throws AppError `invalid-message`
 */
export const unzip = async (
  bytes: Uint8Array,
  wanted: (path: string) => boolean,
  most: number,
): Promise<Map<string, Buffer>> => {
  const zip = await opened(bytes)
  const files = new Map<string, Buffer>()
  let room = most
  for await (const entry of entriesOf(zip)) {
    if (!wanted(entry.fileName)) continue
    room -= entry.uncompressedSize
    if (room < 0) throw unusable(TOO_LARGE)
    files.set(entry.fileName, await contentOf(zip, entry))
  }
  return files
}

// ---------------------------------------------------------------------------------------------------------------------

const MOST_ENTRIES = 1000

const broken = (cause: unknown) =>
  unusable('This spreadsheet is broken or locked. Save it again as .xlsx, without a password.', cause)

const opened = (bytes: Uint8Array): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true, validateEntrySizes: true }, (error, zip) =>
      error ? reject(broken(error)) : resolve(zip),
    )
  })

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  if (zip.entryCount > MOST_ENTRIES) throw unusable(TOO_LARGE)
  for (let entry = await nextEntry(zip); entry; entry = await nextEntry(zip)) yield entry
}

const nextEntry = (zip: ZipFile): Promise<Entry | null> =>
  new Promise((resolve, reject) => {
    const settled =
      <Value>(settle: (value: Value) => void) =>
      (value: Value) => {
        zip.removeAllListeners()
        settle(value)
      }
    zip.once('entry', settled(resolve))
    zip.once(
      'end',
      settled(() => resolve(null)),
    )
    zip.once(
      'error',
      settled((error: unknown) => reject(broken(error))),
    )
    zip.readEntry()
  })

const contentOf = (zip: ZipFile, entry: Entry): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(broken(error))
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('error', cause => reject(broken(cause)))
      stream.on('end', () => resolve(Buffer.concat(pieces)))
    })
  })
