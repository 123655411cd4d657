import type { Act, ActKind } from './acts.js'
import { SIGNED_IN_ACTS } from './signed-in-acts.js'

/** What is noted elsewhere than by the address that was asked for. */
const OTHER_ACTS: readonly [code: string, kind: ActKind, words: string][] = [
  ['signed-in', 'in-and-out', 'Signed in'],
  ['signed-out', 'in-and-out', 'Signed out'],
  ['joined', 'in-and-out', 'Joined by an invitation'],
  ['became-first', 'in-and-out', 'Became the first administrator'],
  ['chose-new-password', 'changed', 'Chose a new password by a link'],
  ['replaced-lost-phone', 'changed', 'Took away the code of a lost phone'],
  ['sign-in-refused', 'refused', 'Somebody tried to sign in and was refused'],
  ['code-refused', 'refused', 'Gave a wrong code'],
  ['was-refused', 'refused', 'Asked for a page they may not open'],
  ['opened-page', 'saw', 'Opened a page'],
  ['changed-something', 'changed', 'Changed something'],
  ['opened-survey-answers', 'saw', 'Opened the answers behind a figure of a survey'],
  ['took-out-answers', 'took-out', 'Took the answers of a survey out as a file'],
  ['took-out-records', 'took-out', 'Took a list out as a file'],
  ['api-opened-record', 'saw', 'Another system read a record'],
  ['api-listed-records', 'took-out', 'Another system read a list of records'],
]

const known: Act[] = [...SIGNED_IN_ACTS.flatMap(([, , act]) => (act ? [act] : [])), ...OTHER_ACTS].map(
  ([code, kind, words]) => ({ code, kind, words }),
)

/** A code of an older version, or of a newer one, is shown as it is. */
export const wordsOf = (code: string): string => known.find(act => act.code === code)?.words ?? code

export const codesOf = (kind: ActKind): string[] => [
  ...new Set(known.filter(act => act.kind === kind).map(({ code }) => code)),
]
