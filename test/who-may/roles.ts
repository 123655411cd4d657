import { ROLES, type Role } from '../../src/domain/people.js'

/** Method and address of a page with the roles that may use it. `R` stands for a record's reference. */
export type GuardedRoute = [method: 'get' | 'post' | 'put', path: string, allowed: readonly Role[]]

export const EVERYBODY: readonly Role[] = ROLES
export const READERS: readonly Role[] = ['volunteer', 'reviewer', 'safeguarding-lead', 'administrator']
export const REVIEWERS: readonly Role[] = ['reviewer', 'safeguarding-lead', 'administrator']
export const ADMINISTRATORS: readonly Role[] = ['administrator']
export const SAFEGUARDERS: readonly Role[] = ['safeguarding-lead', 'administrator']
export const WORDING_KEEPERS: readonly Role[] = ['safeguarding-lead', 'administrator']
