/** What a look at the first bytes tells, before anything is stored. Quick and pure: no decoding. */
export interface RecordingCheck {
  /**
   * @param bytes the whole file
   * @returns what it really is, and the seconds its container states, when that can be known cheaply
   * @throws AppError `recording-empty`, `not-a-recording`, `recording-too-large`, `recording-too-long`
   */
  check(bytes: Uint8Array): { mimeType: string; seconds?: number }
}
