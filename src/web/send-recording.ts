import type { Request, Response } from 'express'

/**
 * Answers with a recording, or the part that the player asks for: Safari plays nothing without ranges.
 * Nobody between us and the listener may keep a copy.
 */
export const sendRecording = (request: Request, response: Response, bytes: Uint8Array, mimeType: string): void => {
  response.set({ 'Accept-Ranges': 'bytes', 'Cache-Control': 'private, no-store', 'Content-Type': mimeType })
  const ranges = request.range(bytes.byteLength, { combine: true })
  if (ranges === -1) {
    response.status(416).set('Content-Range', `bytes */${bytes.byteLength}`).end()
    return
  }
  const [range, second] = Array.isArray(ranges) && ranges.type === 'bytes' ? ranges : []
  if (!range || second) {
    response.send(Buffer.from(bytes))
    return
  }
  response.status(206).set('Content-Range', `bytes ${range.start}-${range.end}/${bytes.byteLength}`)
  response.send(Buffer.from(bytes.subarray(range.start, range.end + 1)))
}
