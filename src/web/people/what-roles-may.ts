import { PERMISSIONS, type Permission, ROLES, type Role } from '../../domain/people.js'
import { roleNames } from '../role-names.js'

/** What each permission lets somebody do, in plain words. A new permission has to say it here before it can be used. */
const MAY: Record<Permission, string> = {
  'read-redacted': 'read what parents told us, with names hidden',
  'read-original': 'open the words and recordings as they came in, say why, and show words that were hidden by mistake',
  'type-words': 'listen and type what was said',
  'retry-step': 'ask the machine to try again',
  review: 'say what a story is about, hide names that were missed, join and split stories, hand them to somebody',
  safeguard: 'look after stories of people who may be at risk',
  export: 'take stories out as a file',
  'edit-code-frame': 'change the list of themes',
  'see-audit': 'see who looked at what and did what',
  practise: 'try the chat that parents meet',
  'answer-people': 'write to parents who asked for a person',
  'edit-wordings': 'change what Earshot says in chats',
  'edit-directory': 'look after the list of places that help',
  'edit-surveys': 'write surveys, and begin and end them',
  'type-paper': 'type in what parents wrote on paper',
  'see-results': 'see what was answered in surveys, as numbers',
  'run-channels': 'link the forum’s phone',
  administer: 'invite people, end their access, and look after the settings',
}

/**
 * One sentence on what a role may do, derived from `PERMISSIONS`, so that the page never says anything else than what is so:
 * `May do all that a Volunteer may; take stories out as a file.`
 */
export const meaningOf = (role: Role): string => {
  const smaller = largestWithin(role)
  const known = smaller ? permissionsOf(smaller) : []
  const more = permissionsOf(role).filter(permission => !known.includes(permission))
  const all = smaller ? [`do all that a ${roleNames[smaller].toLowerCase()} may`] : []
  return `May ${[...all, ...more.map(permission => MAY[permission])].join('; ')}.`
}

/** All that these roles together may do, one thing a line: for whoever does not have the other roles before their eyes. */
export const whatTheyMay = (roles: readonly Role[]): string[] => {
  const given = new Set(roles.flatMap(permissionsOf))
  return ALL.filter(permission => given.has(permission)).map(permission => MAY[permission])
}

// ---------------------------------------------------------------------------------------------------------------------

const ALL = Object.keys(PERMISSIONS) as Permission[]

const permissionsOf = (role: Role): Permission[] =>
  ALL.filter(permission => (PERMISSIONS[permission] as readonly Role[]).includes(role))

/**
 * The role with the most permissions of those that may do nothing which this one may not, and less. A role that may do one thing
 * only is no help: the thing itself says more.
 */
const largestWithin = (role: Role): Role | undefined => {
  const own = permissionsOf(role)
  const isWithin = (other: Role): boolean => {
    const theirs = permissionsOf(other)
    return theirs.length > 1 && theirs.length < own.length && theirs.every(permission => own.includes(permission))
  }
  return ROLES.filter(isWithin).sort((one, other) => permissionsOf(other).length - permissionsOf(one).length)[0]
}
