import type { AuditEntry } from '../../domain/audit/audit.js'
import type { Page } from '../../domain/ports.js'
import { readReference } from '../../domain/reference.js'
import type { TrailCheck } from '../../usecases/audit/check-trail.js'
import { inForumTime } from '../dates.js'
import { paths } from '../paths.js'
import { ACT_KINDS } from './acts.js'
import { wordsOf } from './known-acts.js'
import { type AuditQuery, KIND_NAMES } from './query.js'

export interface AuditLine {
  number: number
  at: string
  iso: string
  who: string
  what: string
  about: { text: string; href: string | null } | null
}

/** @param names people's names by their ids */
export const auditView = (page: Page<AuditEntry>, asked: AuditQuery, names: Map<string, string>) => ({
  lines: page.items.map(entry => auditLine(entry, names)),
  asked,
  people: [{ value: '', text: 'Anybody' }, ...[...names].map(([value, text]) => ({ value, text }))],
  kinds: [{ value: '', text: 'Everything' }, ...ACT_KINDS.map(value => ({ value, text: KIND_NAMES[value] }))],
  isNarrowed: Object.entries(asked).some(([name, value]) => name !== 'after' && value !== undefined),
  older: page.nextCursor && addressOf({ ...asked, after: page.nextCursor }),
  newest: asked.after ? addressOf({ ...asked, after: undefined }) : null,
})

const auditLine = (entry: AuditEntry, names: Map<string, string>): AuditLine => ({
  number: entry.number,
  at: inForumTime(entry.at),
  iso: entry.at,
  who: whoOf(entry.by, names),
  what: wordsOf(entry.what),
  about: entry.about === undefined ? null : aboutView(entry.about, names),
})

/** @param known typed in, to compare with */
export const checkView = ({ checked, brokenAt, head, knownStands }: TrailCheck, known: boolean) => ({
  checked: checked.toLocaleString('en-GB'),
  brokenAt,
  sound: brokenAt === null,
  head: head && `${head.number}.${head.seal}`,
  compared: known,
  knownStands,
})

// ---------------------------------------------------------------------------------------------------------------------

const whoOf = (by: string, names: Map<string, string>): string => {
  if (by === 'nobody') return 'Nobody signed in'
  if (by === 'command-line') return 'Somebody at the server'
  if (by.startsWith('key:')) return 'Another system, by its key'
  return names.get(by) ?? 'Somebody who has left'
}

const aboutView = (about: string, names: Map<string, string>): AuditLine['about'] => {
  const reference = readReference(about)
  if (reference) return { text: reference, href: paths.experience(reference) }
  return { text: names.get(about) ?? about, href: null }
}

const addressOf = (asked: AuditQuery): string => {
  const given = Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : []))
  return `${paths.audit()}?${new URLSearchParams(given)}`
}
