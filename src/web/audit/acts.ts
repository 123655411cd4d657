import type { AuditNote } from '../../domain/audit/audit.js'
import { readReference } from '../../domain/reference.js'

export const ACT_KINDS = ['saw', 'changed', 'took-out', 'in-and-out', 'refused'] as const
export type ActKind = (typeof ACT_KINDS)[number]

/** Something that people do on the signed-in side, as the audit log calls it and as it is told. */
export interface Act {
  code: string
  kind: ActKind
  words: string
}

type Method = 'GET' | 'POST' | 'PUT'

/** `null`: asked by the page itself again and again, and shows nothing that the page did not show. */
export type ActRow = [method: Method, pattern: string, act: [code: string, kind: ActKind, words: string] | null]

/**
 * The act that a request is, or null when it leaves no line. A part that begins with `:` stands for anything, `*` at the end for all
 * below. It is about the first part that has a name: a `:` alone has none.
 */
export const actOf = (rows: readonly ActRow[], method: string, path: string): (Act & { about?: string }) | null => {
  for (const [asked, pattern, act] of rows) {
    const about = asked === method ? matched(pattern, path) : null
    if (about === null) continue
    return act ? { code: act[0], kind: act[1], words: act[2], ...(about === '' ? {} : { about }) } : null
  }
  return unknownAct(method)
}

/** What is noted before it is done. */
export const toNote = (by: string, { code, about }: { code: string; about?: string }): AuditNote => ({
  by,
  what: code,
  ...(about === undefined ? {} : { about }),
})

// ---------------------------------------------------------------------------------------------------------------------

/** Deny by default: what nobody has named leaves a line all the same. */
const unknownAct = (method: string): Act =>
  method === 'GET' || method === 'HEAD'
    ? { code: 'opened-page', kind: 'saw', words: 'Opened a page' }
    : { code: 'changed-something', kind: 'changed', words: 'Changed something' }

/** @returns the first named part of the address, `''` when it has none, null when it does not fit */
const matched = (pattern: string, path: string): string | null => {
  const asked = partsOf(path)
  const wanted = partsOf(pattern)
  if (wanted.at(-1) === '*') return matched(wanted.slice(0, -1).join('/'), asked.slice(0, wanted.length - 1).join('/'))
  const fits = asked.length === wanted.length && wanted.every((part, place) => isSame(part, asked[place]))
  return fits ? idIn(asked[wanted.findIndex(part => /^:./.test(part))] ?? '') : null
}

/** However it is capitalised, for so Express finds its pages: https://expressjs.com/en/5x/api.html#express.router */
const isSame = (wanted: string, asked = ''): boolean =>
  wanted.startsWith(':') || wanted.toLowerCase() === asked.toLowerCase()

/**
 * Anything may stand in an address, words of a parent too: only what can be an id or a reference is kept. A reference is known
 * however it is typed, or who wants to read unseen would write it in another way.
 */
const idIn = (part: string): string => {
  const named = decoded(part)
  return readReference(named) ?? (/^[\w-]{1,64}$/.test(named) ? named : '')
}

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}

const partsOf = (path: string): string[] => path.split('/').filter(part => part !== '')
