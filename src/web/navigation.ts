import { may, type Permission, type Person } from '../domain/people.js'
import { paths } from './paths.js'

interface NavigationItem {
  text: string
  href: string
  active: boolean
}

/** How much waits for this person, in the parts that say so. */
export interface Waiting {
  toDos: number
  safeguarding: number
  mentions: number
  /** Members whose access ends soon. */
  accessEnds: number
}

interface MenuEntry {
  text: string
  href: string
  inside: string[]
  needs: Permission
  /** Those who may do this find it elsewhere. */
  unless?: Permission
  /** Says how much of it waits. */
  counts?: keyof Waiting
  /** Shown only while something waits, or while one is there. */
  quiet?: true
}

const MENU: MenuEntry[] = [
  { text: 'Inbox', href: paths.inbox(), inside: [paths.inbox(), paths.experiences()], needs: 'read-redacted' },
  { text: 'To do', href: paths.toDo(), inside: [paths.toDo()], needs: 'answer-people', counts: 'toDos' },
  {
    text: 'Safeguarding',
    href: paths.safeguarding(),
    inside: [paths.safeguarding()],
    needs: 'safeguard',
    counts: 'safeguarding',
  },
  {
    text: 'Notes to you',
    href: paths.mentions(),
    inside: [paths.mentions()],
    needs: 'read-redacted',
    counts: 'mentions',
    quiet: true,
  },
  { text: 'What was new', href: paths.digests(), inside: [paths.digests()], needs: 'see-results' },
  { text: 'Agreement', href: paths.agreement(), inside: [paths.agreement()], needs: 'read-redacted' },
  { text: 'Paper', href: paths.paper(), inside: [paths.paper()], needs: 'type-paper' },
  { text: 'Surveys', href: paths.surveys(), inside: [paths.surveys(), paths.surveyResponses()], needs: 'see-results' },
  { text: 'Channels', href: paths.channels(), inside: [paths.channels()], needs: 'read-redacted' },
  { text: 'Directory', href: paths.directory(), inside: [paths.directory()], needs: 'edit-directory' },
  {
    text: 'Themes',
    href: paths.codeFrame(),
    inside: [paths.codeFrame()],
    needs: 'read-redacted',
    unless: 'administer',
  },
  {
    text: 'Wordings',
    href: paths.wordings(),
    inside: [paths.wordings()],
    needs: 'edit-wordings',
    unless: 'administer',
  },
  { text: 'Log', href: paths.audit(), inside: [paths.audit()], needs: 'see-audit' },
  {
    text: 'People',
    href: paths.people(),
    inside: [paths.people()],
    needs: 'administer',
    counts: 'accessEnds',
    quiet: true,
  },
  { text: 'Settings', href: paths.settings(), inside: [paths.settings()], needs: 'administer' },
]

const NOTHING: Waiting = { toDos: 0, safeguarding: 0, mentions: 0, accessEnds: 0 }

/** The menu of the signed-in side: what this person may open, with the part they are in marked. Their account stands above it. */
export const navigationFor = (person: Person, url: string, waiting = NOTHING): NavigationItem[] =>
  MENU.filter(entry => isFor(person, entry))
    .map(({ text, href, inside, counts, quiet }) => ({
      text: counts && waiting[counts] > 0 ? `${text} (${waiting[counts]})` : text,
      href,
      active: inside.some(part => url === part || url.startsWith(`${part}/`) || url.startsWith(`${part}?`)),
      shown: !quiet || (counts !== undefined && waiting[counts] > 0),
    }))
    .filter(({ shown, active }) => shown || active)
    .map(({ shown: _shown, ...item }) => item)

/** Where this person begins: the first thing in their menu. */
export const firstPageFor = (person: Person): string => navigationFor(person, '')[0]?.href ?? paths.account()

// ---------------------------------------------------------------------------------------------------------------------

const isFor = (person: Person, { needs, unless }: MenuEntry): boolean => {
  if (unless !== undefined && may(person, unless)) return false
  return may(person, needs)
}
