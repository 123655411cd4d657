/** The people of the forum who sign in, and what each may do. Everything not granted here is denied. */
export const ROLES = ['typist', 'volunteer', 'reviewer', 'safeguarding-lead', 'administrator'] as const
export type Role = (typeof ROLES)[number]

export const PERMISSIONS = {
  /** See the inbox and redacted words. */
  'read-redacted': ['volunteer', 'reviewer', 'safeguarding-lead', 'administrator'],
  /** Open the original words and listen to the recording; show words again that were hidden by mistake. */
  'read-original': ['reviewer', 'safeguarding-lead', 'administrator'],
  /** Listen to a recording and type what was said, in place of the machine's words. */
  'type-words': ['reviewer', 'safeguarding-lead', 'administrator'],
  /** Ask the machine to try a failed step again. */
  'retry-step': ['reviewer', 'safeguarding-lead', 'administrator'],
  /** Accept, change and reject what the machine suggests; hide names that it missed; split, merge and assign records. */
  review: ['reviewer', 'safeguarding-lead', 'administrator'],
  /** Open the lane of those who may be at risk, act in it, and take a flag away. Anybody who reads may raise one. */
  safeguard: ['safeguarding-lead', 'administrator'],
  /** Take records out as a file. */
  export: ['reviewer', 'safeguarding-lead', 'administrator'],
  /** Change the list of themes. */
  'edit-code-frame': ['administrator'],
  /** See who saw and did what. */
  'see-audit': ['safeguarding-lead', 'administrator'],
  /** Try the conversation that parents meet. */
  practise: ['volunteer', 'reviewer', 'safeguarding-lead', 'administrator'],
  /** Write to those who asked for a person. */
  'answer-people': ['reviewer', 'safeguarding-lead', 'administrator'],
  /** Change what Earshot says in chats. */
  'edit-wordings': ['safeguarding-lead', 'administrator'],
  /** Keep the list of places that help parents. */
  'edit-directory': ['reviewer', 'safeguarding-lead', 'administrator'],
  /** Write surveys, and begin and end them. */
  'edit-surveys': ['reviewer', 'safeguarding-lead', 'administrator'],
  /** Type in what stands on paper. */
  'type-paper': ['typist', 'volunteer', 'reviewer', 'safeguarding-lead', 'administrator'],
  /** See how often what was answered in a survey. */
  'see-results': ['volunteer', 'reviewer', 'safeguarding-lead', 'administrator'],
  /** Link the forum's phone, and be told when a channel does not work. */
  'run-channels': ['administrator'],
  /** Make and revoke API keys, look at the queues, invite people and end their access. */
  administer: ['administrator'],
} as const satisfies Record<string, readonly Role[]>
export type Permission = keyof typeof PERMISSIONS

export interface Person {
  id: string
  /** Lower case. */
  email: string
  name: string
  roles: Role[]
  /** True once a second factor was confirmed. */
  secondFactor: boolean
  /** Nobody signs in as them: their access was ended, or their last day is over. */
  disabled: boolean
  /** The last day on which they have access, as `2027-05-31` on the forum's clocks. Null: no end is set. */
  lastDay: string | null
  /** Sessions that began before this moment are over: all were ended, or the password changed. Null when that never happened. */
  sessionsFrom: Date | null
}

/** A person with what an administrator sees of them. */
export interface Member extends Person {
  joinedAt: Date
  lastSignInAt: Date | null
  /** When somebody ended their access; null while nobody did. */
  endedAt: Date | null
  /** Their name and address were taken away after they left. */
  erased: boolean
}

/** What an administrator changes about somebody; what is left out stays as it is. */
export type MemberChange = Partial<Pick<Member, 'roles' | 'lastDay' | 'endedAt'>>

/**
 * Whether this person keeps the forum from being locked out: an administrator whose access does not end by itself. Of those there
 * is always one.
 */
export const keepsTheDoor = ({ roles, endedAt, lastDay }: Pick<Member, 'roles' | 'endedAt' | 'lastDay'>): boolean =>
  roles.includes('administrator') && endedAt === null && lastDay === null

export const may = (person: Pick<Person, 'roles' | 'disabled'>, permission: Permission): boolean =>
  !person.disabled && person.roles.some(role => (PERMISSIONS[permission] as readonly Role[]).includes(role))

/** What proves that somebody is this person. Never leaves the use cases of signing in. */
export interface Credentials {
  passwordHash: string
  /** Sealed; absent until a second factor was begun. It counts only once `Person.secondFactor` is true. */
  sealedTotp?: string
}

export interface PersonStore {
  count(): Promise<number>
  /** Every name by its id, for showing who did what; without those whose name was taken away. */
  names(): Promise<Map<string, string>>
  create(person: Person, passwordHash: string, at: Date): Promise<'created' | 'email-taken'>
  find(id: string): Promise<Person | null>
  /** @param email lower case */
  findByEmail(email: string): Promise<Person | null>
  /** E-mail addresses of those who have one of these roles and can sign in. */
  emailsOf(roles: readonly Role[]): Promise<string[]>
  credentials(id: string): Promise<Credentials | null>
  setPassword(id: string, passwordHash: string): Promise<void>
  /** Keeps a second factor that was begun; null takes it away. Either way it is not confirmed. */
  setTotp(id: string, sealed: string | null): Promise<void>
  confirmTotp(id: string, at: Date): Promise<void>
  /** Answers true once for each counter, and never for an older one: a code works once (RFC 6238 section 5.2). */
  useTotpCounter(id: string, counter: number): Promise<boolean>
  signedIn(id: string, at: Date): Promise<void>
  /** Sets `sessionsFrom`. */
  endSessions(id: string, before: Date): Promise<void>
  /** Everybody who ever joined, by name. */
  members(): Promise<Member[]>
  member(id: string): Promise<Member | null>
  /** `last-administrator`: nothing was changed, for nobody would be left of whom `keepsTheDoor` is true. */
  changeMember(id: string, change: MemberChange): Promise<'changed' | 'last-administrator'>
  /** Takes name, address, password and second factor away; the id stays, for what they decided. Only after their access was ended. */
  erase(id: string, at: Date): Promise<void>
  /** True once for each person, last day and number of days: whoever gets it tells them. */
  claimTelling(id: string, daysBefore: number): Promise<boolean>
  /** Telling went wrong: the next claim of the same is true again. */
  releaseTelling(id: string): Promise<void>
}
