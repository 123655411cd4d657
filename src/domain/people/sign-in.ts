/** Volunteers share computers: an hour unused ends a session, and so does half a day in any case. */
const IDLE_MS = 60 * 60_000
const LONGEST_MS = 12 * 60 * 60_000

/** How long it is remembered where somebody signed in. */
export const SIGN_INS_KEPT_DAYS = 180

/** One time that somebody signed in, open or over. Where the session itself is kept does not matter here. */
export interface SignIn {
  id: string
  personId: string
  beganAt: Date
  /** Last time a page was asked for, to about a minute. */
  activeAt: Date
  /** When it was ended by somebody; one that ran out has none. */
  endedAt: Date | null
  /** In plain words: `Chrome on Windows`. */
  device: string
  /** The person had signed in before, and never with this browser. */
  newDevice: boolean
}

export interface SignInStore {
  /** @param begun `browserHash`: fingerprint of what this browser is known by */
  begin(begun: { id: string; personId: string; at: Date; device: string; browserHash: string }): Promise<void>
  /** False once it was ended, and for what was never begun. */
  isOpen(id: string): Promise<boolean>
  noteActive(id: string, at: Date): Promise<void>
  /** Newest first. */
  recent(personId: string, limit: number): Promise<SignIn[]>
  /** Ends one of this person's; one of anybody else's stays. */
  end(personId: string, id: string, at: Date): Promise<void>
  /** Ends all of this person's but one. */
  endOthers(personId: string, exceptId: string, at: Date): Promise<void>
  forgetBefore(before: Date): Promise<void>
  /** Forgets where this person signed in. */
  forgetOf(personId: string): Promise<void>
}

/** When a session that began then is over in any case. */
export const overBy = (beganAt: Date): Date => new Date(beganAt.getTime() + LONGEST_MS)

/** Whether a session has run out by itself. */
export const hasRunOut = ({ beganAt, activeAt }: { beganAt: Date; activeAt: Date }, now: Date): boolean =>
  now.getTime() - activeAt.getTime() > IDLE_MS || now.getTime() - beganAt.getTime() > LONGEST_MS

/** Whether this sign-in still opens pages. @param sessionsFrom see `Person.sessionsFrom` */
export const isLive = (signIn: SignIn, sessionsFrom: Date | null, now: Date): boolean =>
  signIn.endedAt === null && signIn.beganAt.getTime() >= (sessionsFrom?.getTime() ?? 0) && !hasRunOut(signIn, now)
