/** What a look at a file's own bytes tells, before anything is stored. */
export interface FileCheck {
  /**
   * @param bytes the whole file
   * @returns what it really is: `audio/...` only for a recording that can be heard, `application/octet-stream` when nobody can tell
   * @throws AppError `recording-empty`, `recording-too-large`: the same codes as for a recording, with words about a file
   */
  check(bytes: Uint8Array): Promise<{ mimeType: string }>
}
