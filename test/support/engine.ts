/** A real server that a test may stop and start as it likes; its address stays the same. */
export interface Engine {
  url: string
  /** Ends the server; what it has stored stays. */
  stop(): Promise<void>
  /** Starts it again on the same port with the same data. */
  start(): Promise<void>
  restart(): Promise<void>
  /** Ends it and deletes its data. */
  remove(): Promise<void>
}
