import { PERMISSIONS, type Permission, ROLES, type Role } from '../../domain/people.js'
import { roleNames } from '../role-names.js'

/** What each permission lets somebody do, in plain words. A new permission has to say it here before it can be used. */
const MAY: Record<Permission, string> = {
  'read-redacted': 'read what parents told us, with names hidden',
  'read-original': 'open the words and recordings as they came in, and say why',
  'type-words': 'listen and type what was said',
  'retry-step': 'ask the machine to try again',
  review: 'say what a story is about, join and split stories, hand them to somebody',
  safeguard: 'look after stories of people who may be at risk',
  export: 'take stories out as a file',
  'edit-code-frame': 'change the list of themes',
  'see-audit': 'see who looked at what and did what',
  practise: 'try the chat that parents meet',
  'answer-people': 'write to parents who asked for a person',
  'edit-wordings': 'change what Earshot says in chats',
  'edit-directory': 'look after the list of places that help',
  'run-channels': 'link the forum’s phone',
  administer: 'invite people, end their access, and look after the settings',
}

export interface RoleMeaning {
  role: Role
  name: string
  /** What they may do beyond what every member may. */
  may: string[]
}

/** Each role with what it may do; derived from `PERMISSIONS`, so that the page never says anything else than what is so. */
export const roleMeanings: RoleMeaning[] = ROLES.map(role => ({
  role,
  name: roleNames[role],
  may: permissionsOf(role).map(permission => MAY[permission]),
}))

/** One sentence on a role: `May read what parents told us, with names hidden; try the chat that parents meet.` */
export const meaningOf = (role: Role): string =>
  `May ${roleMeanings.find(meaning => meaning.role === role)?.may.join('; ')}.`

// ---------------------------------------------------------------------------------------------------------------------

function permissionsOf(role: Role): Permission[] {
  const all = Object.keys(PERMISSIONS) as Permission[]
  return all.filter(permission => (PERMISSIONS[permission] as readonly Role[]).includes(role))
}
