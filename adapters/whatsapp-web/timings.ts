/** All times in milliseconds. */
export interface Timings {
  /** How often `/channels` is asked whether somebody pressed a button there. */
  commandsEvery: number
  /** How often the page is asked how it is, and `/channels` is told that we live. */
  checkEvery: number
  /** A page that takes longer to answer hangs. */
  checkPatience: number
  /** From the start of Chromium to the first QR code or to being linked. */
  startPatience: number
  /** From the last QR code or pairing code to the phone's answer. */
  pairingPatience: number
  /** Before the first new beginning; doubles each time. */
  firstWait: number
  longestWait: number
  /** Then Chromium is started afresh: its memory grows over the weeks. */
  longestLife: number
  /** A link that held for this long worked: what goes wrong later is a new trouble. */
  stable: number
  /** Before each try to fetch a file. */
  mediaWaits: readonly number[]
  mediaPatience: number
  /** What was missed is read in order, but nothing waits longer than this for a file of an earlier message. */
  missedFileHeadStart: number
  /** A reply is "typed" for some time between these two. */
  typing: readonly [least: number, most: number]
  sendPatience: number
  closePatience: number
}

export const USUAL_TIMINGS: Timings = {
  commandsEvery: 1000,
  checkEvery: 30_000,
  checkPatience: 30_000,
  startPatience: 180_000,
  // WhatsApp's page stops showing new QR codes after some minutes, and whatsapp-web.js 1.34.7 cannot wake it ("window is not
  // defined"); a pairing code is renewed every three minutes.
  pairingPatience: 200_000,
  firstWait: 2000,
  longestWait: 300_000,
  longestLife: 24 * 3_600_000,
  stable: 60_000,
  mediaWaits: [0, 30_000, 90_000],
  mediaPatience: 60_000,
  missedFileHeadStart: 5000,
  typing: [2000, 6000],
  sendPatience: 60_000,
  closePatience: 8000,
}
