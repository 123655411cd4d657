import { may, type Permission, type Person } from '../domain/people.js'
import { paths } from './paths.js'

interface NavigationItem {
  text: string
  href: string
  active: boolean
}

const MENU: { text: string; href: string; inside: string[]; needs?: Permission }[] = [
  { text: 'Inbox', href: paths.inbox(), inside: [paths.inbox(), paths.experiences()], needs: 'read-redacted' },
  { text: 'Settings', href: paths.settings(), inside: [paths.settings()], needs: 'administer' },
  { text: 'Your account', href: paths.account(), inside: [paths.account()] },
]

/** The menu of the signed-in side: what this person may open, with the part they are in marked. */
export const navigationFor = (person: Person, url: string): NavigationItem[] =>
  MENU.filter(({ needs }) => needs === undefined || may(person, needs)).map(({ text, href, inside }) => ({
    text,
    href,
    active: inside.some(part => url === part || url.startsWith(`${part}/`) || url.startsWith(`${part}?`)),
  }))
