/**
 * The body of a response, read no further than the limit.
 * @param largest bytes
 * @returns null when there is more
 */
export const bytesOf = async (response: Response, largest: number): Promise<Uint8Array | null> => {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body ?? []) {
    length += part.length
    if (length > largest) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}
