import type { Role } from '../domain/people.js'

/** Roles as people say them. */
export const roleNames: Record<Role, string> = {
  typist: 'Typist',
  volunteer: 'Volunteer',
  reviewer: 'Reviewer',
  'safeguarding-lead': 'Safeguarding lead',
  administrator: 'Administrator',
}
