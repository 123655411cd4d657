import type { RequestHandler } from 'express'
import { may, type Person } from '../../domain/people.js'
import type { WebDeps } from '../deps.js'
import { noticeView } from '../notice-view.js'

/** What waits for this person, shown on every page of theirs: people to answer, and channels that do not work. */
export const loadStanding =
  ({ clock, notices, toDos }: Pick<WebDeps, 'clock' | 'notices' | 'toDos'>): RequestHandler =>
  async (request, response, next) => {
    const person: Person | undefined = response.locals.person
    // What htmx asks for is a part of a page, and has neither menu nor banner.
    if (!person || request.get('HX-Request')) return next()
    const [openToDos, unseen] = await Promise.all([
      may(person, 'answer-people') ? toDos.countOpen() : 0,
      may(person, 'run-channels') ? notices.unseen() : [],
    ])
    const here = request.method === 'GET' ? request.originalUrl : request.baseUrl
    const now = clock.now()
    Object.assign(response.locals, { openToDos, here, notices: unseen.map(notice => noticeView(notice, now)) })
    next()
  }
