const BLOCK = 512
const REGULAR_FILE = new Set(['0', '\0'])

/**
 * Walks the regular files of a tar stream. Read each file's `chunks` before asking for the next file; what is left unread is skipped.
 * Format: 512-byte headers (name at 0, octal size at 124, type at 156, prefix at 345), contents padded to 512 (POSIX ustar).
 * @param {AsyncIterable<Buffer>} stream
 * @returns {AsyncGenerator<{name: string, chunks: AsyncGenerator<Buffer>}>}
 * @throws {Error} when the stream ends inside a file
 */
export async function* tarFiles(stream) {
  const source = byteReader(stream)
  for (;;) {
    const header = await source.exactly(BLOCK)
    if (!header || header[0] === 0) return
    const size = Number.parseInt(textAt(header, 124, 12), 8) || 0
    const chunks = source.upTo(size)
    if (REGULAR_FILE.has(String.fromCharCode(header[156]))) yield { name: nameOf(header), chunks }
    for await (const _skipped of chunks);
    await source.exactly((BLOCK - (size % BLOCK)) % BLOCK)
  }
}

// ---------------------------------------------------------------------------------------------------------------------

function nameOf(header) {
  const prefix = textAt(header, 345, 155)
  const name = textAt(header, 0, 100)
  return prefix ? `${prefix}/${name}` : name
}

function textAt(header, start, length) {
  return header.toString('utf8', start, start + length).replace(/[\0 ].*$/s, '')
}

function byteReader(stream) {
  const incoming = stream[Symbol.asyncIterator]()
  let held = Buffer.alloc(0)

  async function more() {
    const { value, done } = await incoming.next()
    if (!done) held = held.length === 0 ? value : Buffer.concat([held, value])
    return !done
  }

  return {
    /** The next bytes, or null when the stream has ended. */
    async exactly(length) {
      while (held.length < length) if (!(await more())) return null
      const bytes = held.subarray(0, length)
      held = held.subarray(length)
      return bytes
    },
    async *upTo(length) {
      for (let left = length; left > 0; ) {
        if (held.length === 0 && !(await more())) throw new Error('The file ends too early. Fetch it again.')
        const bytes = held.subarray(0, left)
        held = held.subarray(bytes.length)
        left -= bytes.length
        yield bytes
      }
    },
  }
}
