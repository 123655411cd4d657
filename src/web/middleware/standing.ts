import type { Request, RequestHandler, Response } from 'express'
import { daysLeft } from '../../domain/people/term.js'
import { type Member, may, type Person } from '../../domain/people.js'
import { standingOf } from '../../usecases/safeguarding/standing-of.js'
import { dayInWords } from '../dates.js'
import type { WebDeps } from '../deps.js'
import { navigationFor, type Waiting } from '../navigation.js'
import { noticeView } from '../notice-view.js'
import { atRiskView } from '../safeguarding/at-risk-view.js'
import { currentPerson } from './session.js'

type StandingDeps = Pick<
  WebDeps,
  'clock' | 'notices' | 'people' | 'review' | 'safeguarding' | 'safeguardingSettings' | 'toDos'
>

/**
 * What waits for this person, shown on every page of theirs: people to answer, somebody who may be at risk, notes to them,
 * members whose access ends soon, and channels that do not work.
 */
export const loadStanding =
  (deps: StandingDeps): RequestHandler =>
  async (request, response, next) => {
    const person: Person | undefined = response.locals.person
    // What htmx asks for is a part of a page, and has neither menu nor banner.
    if (!person || request.get('HX-Request')) return next()
    const { clock, notices, people, review, toDos } = deps
    const now = clock.now()
    const [openToDos, unseen, lane, mentions, members] = await Promise.all([
      may(person, 'answer-people') ? toDos.countOpen() : 0,
      may(person, 'run-channels') ? notices.unseen() : [],
      standingOf(deps)(person),
      may(person, 'read-redacted') ? review.countMentions(person.id) : 0,
      may(person, 'administer') ? people.members() : [],
    ])
    const here = request.method === 'GET' ? request.originalUrl : request.baseUrl
    Object.assign(response.locals, {
      waiting: { toDos: openToDos, safeguarding: lane?.open ?? 0, mentions, accessEnds: endingSoon(members, now) },
      atRisk: lane && atRiskView(lane, now),
      here,
      accessEnds: endOfAccess(person, now),
      notices: unseen.map(notice => noticeView(notice, now)),
    })
    next()
  }

/** Puts the menu right on a page that is itself the seeing of a note: it was counted before that page was made. */
export const recountMentions = async (
  { review }: Pick<StandingDeps, 'review'>,
  request: Request,
  response: Response,
): Promise<void> => {
  const waiting: Waiting | undefined = response.locals.waiting
  if (!waiting || waiting.mentions === 0) return
  const person = currentPerson(response)
  const mentions = await review.countMentions(person.id)
  response.locals.navigation = navigationFor(person, request.originalUrl, { ...waiting, mentions })
}

// ---------------------------------------------------------------------------------------------------------------------

const endingSoon = (members: Member[], now: Date): number =>
  members.filter(member => !member.disabled && daysLeft(member, now) !== null).length

/** The last day in words when it is near, else null. */
const endOfAccess = (person: Person, now: Date): string | null =>
  person.lastDay !== null && daysLeft(person, now) !== null ? dayInWords(person.lastDay) : null
