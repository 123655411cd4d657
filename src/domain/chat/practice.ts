/** One message of a practice chat, as the page shows it. */
export interface PracticeLine {
  id: string
  from: 'me' | 'earshot'
  /** ISO 8601. */
  at: string
  text?: string
  /** What was sent besides text. */
  sent?: 'voice' | 'file'
  /** BCP 47, of what Earshot says. */
  language?: string
  /** Only on the last thing that Earshot said. */
  choices?: { id: string; label: string }[]
}

export interface PracticeChat {
  /** Both sides, oldest first. */
  lines: PracticeLine[]
  /** ISO 8601; when Earshot will do something by itself, for example give its receipt after a quiet while. */
  nextAt: string | null
  /** References of the practice records that came of it, newest first. */
  references: string[]
}

/** A volunteer's own chat with the very conversation that parents meet. Its records are marked as made up. */
export interface Practice {
  open(personId: string): Promise<PracticeChat>
  say(personId: string, text: string): Promise<void>
  choose(personId: string, choiceId: string): Promise<void>
  /** @throws AppError for a recording that cannot be used, as on the parents' form */
  sayAloud(personId: string, bytes: Uint8Array, mimeType: string): Promise<void>
  /** Lets the time until `nextAt` pass in a moment. */
  skipAhead(personId: string): Promise<void>
  /** Forgets the chat and erases its records. */
  startAgain(personId: string): Promise<void>
}
