import type { Response } from 'express'
import { type Experience, inSafeguardingLane } from '../../domain/experience.js'
import { may } from '../../domain/people.js'
import { ownLoad } from '../../usecases/reading-load/own-load.js'
import { sharedLoad } from '../../usecases/reading-load/shared-load.js'
import { isCovered } from '../../usecases/reading-load/uncover.js'
import type { WebDeps } from '../deps.js'
import { currentPerson } from '../middleware/session.js'
import { paths } from '../paths.js'
import { enoughInWords, supportOf } from './words.js'

export type CoverDeps = Pick<WebDeps, 'clock' | 'people' | 'peopleRules' | 'readingLoad' | 'review'>

/** What stands in place of words that may be hard to read; `reading-load/_cover.njk` prints it. */
export interface CoverView {
  /** Where the choice to read them is sent. */
  action: string
  /** Said to whoever has read many, with whom to talk to. */
  enough: { text: string; support: string } | null
  handOn: HandOn | null
}

/** The form by which a record goes to somebody who has room. */
export interface HandOn {
  action: string
  reference: string
  people: { value: string; text: string }[]
}

interface CoverContext {
  /** Where the choice to read the words is sent. */
  action: string
  /** Whether it is the reader's to give to somebody else; a share of a sample is not. */
  mayHandOn: boolean
}

/** @returns null where the words may be shown */
export const coverOf = async (
  deps: CoverDeps,
  response: Response,
  record: Experience,
  { action, mayHandOn }: CoverContext,
): Promise<CoverView | null> => {
  const me = currentPerson(response)
  if (!(await isCovered(deps)(record, me.id))) return null
  const [{ enough }, handOn] = await Promise.all([
    ownLoad(deps)(me.id),
    mayHandOn ? handOnOf(deps, response, record) : null,
  ])
  return {
    action,
    enough: enough && { text: enoughInWords(enough), support: supportOf(await deps.peopleRules.read()) },
    handOn,
  }
}

/** Those who have room, by name; what stands in the safeguarding lane is handed over there. */
export const handOnOf = async (deps: CoverDeps, response: Response, record: Experience): Promise<HandOn | null> => {
  const me = currentPerson(response)
  if (!may(me, 'review') || record.state === 'closed' || inSafeguardingLane(record)) return null
  const people = (await sharedLoad(deps)())
    .filter(({ person, hasRoom }) => hasRoom && person.id !== me.id)
    .map(({ person }) => ({ value: person.id, text: person.name }))
  return people.length > 0 ? { action: paths.readingHandOn(), reference: record.reference, people } : null
}
