import { may, type Permission, type Person } from '../domain/people.js'
import { paths } from './paths.js'

interface NavigationItem {
  text: string
  href: string
  active: boolean
}

interface MenuEntry {
  text: string
  href: string
  inside: string[]
  needs?: Permission
  /** Those who may do this find it elsewhere. */
  unless?: Permission
  /** Says how much of it waits. */
  counts?: true
}

const MENU: MenuEntry[] = [
  { text: 'Inbox', href: paths.inbox(), inside: [paths.inbox(), paths.experiences()], needs: 'read-redacted' },
  { text: 'To do', href: paths.toDo(), inside: [paths.toDo()], needs: 'answer-people', counts: true },
  { text: 'Channels', href: paths.channels(), inside: [paths.channels()], needs: 'read-redacted' },
  { text: 'Directory', href: paths.directory(), inside: [paths.directory()], needs: 'edit-directory' },
  {
    text: 'Wordings',
    href: paths.wordings(),
    inside: [paths.wordings()],
    needs: 'edit-wordings',
    unless: 'administer',
  },
  { text: 'Settings', href: paths.settings(), inside: [paths.settings()], needs: 'administer' },
  { text: 'Your account', href: paths.account(), inside: [paths.account()] },
]

/**
 * The menu of the signed-in side: what this person may open, with the part they are in marked.
 * @param openToDos how many people wait for an answer
 */
export const navigationFor = (person: Person, url: string, openToDos = 0): NavigationItem[] =>
  MENU.filter(entry => isFor(person, entry)).map(({ text, href, inside, counts }) => ({
    text: counts && openToDos > 0 ? `${text} (${openToDos})` : text,
    href,
    active: inside.some(part => url === part || url.startsWith(`${part}/`) || url.startsWith(`${part}?`)),
  }))

// ---------------------------------------------------------------------------------------------------------------------

const isFor = (person: Person, { needs, unless }: MenuEntry): boolean => {
  if (unless !== undefined && may(person, unless)) return false
  return needs === undefined || may(person, needs)
}
