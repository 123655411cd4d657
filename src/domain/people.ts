/** The people of the forum who sign in, and what each may do. Everything not granted here is denied. */
export const ROLES = ['volunteer', 'reviewer', 'safeguarding-lead', 'administrator'] as const
export type Role = (typeof ROLES)[number]

export const PERMISSIONS = {
  /** See the inbox and redacted words. */
  'read-redacted': ['volunteer', 'reviewer', 'safeguarding-lead', 'administrator'],
  /** Open the original words and listen to the recording. */
  'read-original': ['reviewer', 'safeguarding-lead', 'administrator'],
  /** Ask the machine to try a failed step again. */
  'retry-step': ['reviewer', 'safeguarding-lead', 'administrator'],
  /** Make and revoke API keys, look at the queues, invite people. */
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
  disabled: boolean
}

export const may = (person: Pick<Person, 'roles' | 'disabled'>, permission: Permission): boolean =>
  !person.disabled && person.roles.some(role => (PERMISSIONS[permission] as readonly Role[]).includes(role))
