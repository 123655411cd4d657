import { isLive, type SignIn } from '../../domain/people/sign-in.js'
import type { Person } from '../../domain/people.js'
import { inForumTime } from '../dates.js'
import { paths } from '../paths.js'

/** For how long somebody is told, on top of their account page, of a new device. */
const NEWS_MS = 7 * 86_400_000

export interface SignInRow {
  device: string
  since: string
  /** Null when it is not open any more. */
  lastActive: string | null
  here: boolean
  newDevice: boolean
  end: string
}

export interface SignInsView {
  /** Where the person is signed in at this moment. */
  live: SignInRow[]
  /** Where they were signed in before that. */
  past: SignInRow[]
  /** A device that is new and not this one: was it them? */
  news: SignInRow | null
}

/** @param hereId the sign-in that this page was asked for with; null on a page about somebody else */
export const signInsView = (
  signIns: SignIn[],
  { sessionsFrom }: Pick<Person, 'sessionsFrom'>,
  { hereId, now }: { hereId: string | null; now: Date },
): SignInsView => {
  const rowOf = (signIn: SignIn) => toRow(signIn, hereId, isLive(signIn, sessionsFrom, now))
  const isNews = ({ id, newDevice, beganAt }: SignIn) =>
    newDevice && id !== hereId && now.getTime() - beganAt.getTime() < NEWS_MS
  const news = signIns.find(isNews)
  const rows = signIns.map(rowOf)
  return {
    live: rows.filter(row => row.lastActive !== null),
    past: rows.filter(row => row.lastActive === null),
    news: news ? rowOf(news) : null,
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const toRow = (signIn: SignIn, hereId: string | null, live: boolean): SignInRow => ({
  device: signIn.device,
  since: inForumTime(signIn.beganAt.toISOString()),
  lastActive: live ? inForumTime(signIn.activeAt.toISOString()) : null,
  here: signIn.id === hereId,
  newDevice: signIn.newDevice,
  end: paths.accountSignInEnd(signIn.id),
})
