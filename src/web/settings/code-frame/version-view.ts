import type { CodeFrame } from '../../../domain/code-frame/code-frame.js'
import { codeNamer } from '../../../domain/code-frame/code-names.js'
import { type Difference, differencesBetween, otherPartsBetween } from '../../../domain/code-frame/compare.js'
import type { FrameVersionLine } from '../../../domain/code-frame/versions.js'
import { inForumTime } from '../../dates.js'
import { paths } from '../../paths.js'

/** One version in a line: which, when, who and why. */
export const versionLine = ({ number, version, by, at, note }: FrameVersionLine, names: Map<string, string>) => ({
  number,
  version,
  about: at === null ? 'Came with Earshot' : `${inForumTime(at)}, ${names.get(by ?? '') ?? 'somebody who has left'}`,
  note,
  href: paths.codeFrameVersion(number),
  file: paths.codeFrameFile(number),
})

/** What is otherwise between two frames, in words. */
export const differencesView = (older: CodeFrame, newer: CodeFrame) => {
  const nameOf = codeNamer({ ...newer, retired: [...older.retired, ...newer.retired] })
  return [
    ...differencesBetween(older, newer).map(one => ({
      name: one.name,
      what: WHAT[one.what](one.into ?? ''),
      href: paths.code(one.id),
      parts: one.parts.map(({ part, added, removed }) => ({
        title: PARTS[part],
        added: part === 'yieldsTo' ? added.map(nameOf) : added,
        removed: part === 'yieldsTo' ? removed.map(nameOf) : removed,
      })),
    })),
    ...otherPartsBetween(older, newer).map(part => ({ name: OTHERS[part], what: 'Changed', href: null, parts: [] })),
  ]
}

// ---------------------------------------------------------------------------------------------------------------------

const WHAT: Record<Difference['what'], (into: string) => string> = {
  added: () => 'New',
  retired: () => 'Retired',
  merged: into => `Merged into ${into}`,
  'brought-back': () => 'Brought back',
  changed: () => 'Changed',
  moved: into => `Moved to ${into}`,
}

const PARTS: Record<Difference['parts'][number]['part'], string> = {
  name: 'Name',
  definition: 'What it is about',
  include: 'What counts',
  exclude: 'What does not count',
  cues: 'Words that show it',
  weakCues: 'Words that show it with another sign',
  together: 'Words near each other',
  notIn: 'Phrases that mean something else',
  services: 'Services that are meant',
  yieldsTo: 'Gives way to',
}

const OTHERS: Record<ReturnType<typeof otherPartsBetween>[number], string> = {
  wordLists: 'Lists of words',
  facets: 'Services, phases, needs and places',
  safeguarding: 'Words that may mean somebody is at risk',
  pii: 'Kinds of personal data',
}
