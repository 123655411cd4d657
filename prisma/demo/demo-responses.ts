import type { ConsentAnswer } from '../../src/domain/consent.js'
import type { Channel } from '../../src/domain/incoming-message.js'
import type { Edition } from '../../src/domain/surveys/edition.js'
import { INVENTED_BY } from '../../src/domain/surveys/invented-by.js'
import type { SurveyResponse } from '../../src/domain/surveys/response.js'
import { serialOf } from '../../src/domain/surveys/serial.js'
import type { Batch, Sheet } from '../../src/domain/surveys/sheet.js'
import { type KnownAnswers, knownAnswers } from './demo-survey.js'

/** A response before it is sent, the moment at which it is, and what was agreed to. */
export interface DemoResponse {
  response: Omit<SurveyResponse, 'reference'>
  at: Date
  consent: ConsentAnswer
}

/** The pile in which the paper of an edition came home. Of the older one nobody types a second time. */
export const demoBatch = ({ id, label, state }: Edition): Batch => {
  const sheets = knownAnswers(label).filter(one => channelOf(one) === 'paper').length
  const isOver = state === 'closed'
  return {
    id: idOf(label, 'b'),
    editionId: id,
    event: 'Summer coffee morning (invented)',
    happenedOn: `${label}-06-14`,
    place: 'Stafford',
    collectedBy: 'The forum',
    sheets,
    secondShare: isOver ? 0 : 0.1,
    drawn: isOver ? [] : Array.from({ length: Math.ceil(sheets / 10) }, (_, place) => place * 10 + 3),
    createdBy: INVENTED_BY,
    createdAt: `${label}-06-15T19:00:00.000Z`,
    closedAt: isOver ? `${label}-06-30T20:00:00.000Z` : null,
    version: 1,
  }
}

/** What the people of the known survey answered: a third on paper, half on the web, the rest in chats, over one summer. */
export const demoResponses = (edition: Edition): DemoResponse[] => {
  const batch = demoBatch(edition)
  const all = knownAnswers(edition.label)
  const onPaper = all.filter(one => channelOf(one) === 'paper')
  return all.map(one => responseFrom(one, edition, sheetOf(onPaper.indexOf(one) + 1, batch, one)))
}

// ---------------------------------------------------------------------------------------------------------------------

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** Of every six people in turn. */
const CHANNELS_IN_TURN: Channel[] = ['paper', 'web', 'web', 'paper', 'web', 'whatsapp']

const channelOf = ({ number }: KnownAnswers): Channel => CHANNELS_IN_TURN[number % CHANNELS_IN_TURN.length] ?? 'web'

const idOf = (label: string, what: string): string => `01930000-0000-7000-8000-${label}${what}`.padEnd(36, '0')

/** In the weeks after it opened; paper in one week of evenings after the event. */
const momentOf = (one: KnownAnswers, label: string): Date => {
  const isPaper = channelOf(one) === 'paper'
  const [first, days] = isPaper ? [Date.parse(`${label}-06-15T19:00Z`), 7] : [Date.parse(`${label}-05-01T09:00Z`), 60]
  return new Date(first + (one.number % days) * DAY + (one.number % 120) * MINUTE)
}

const sheetOf = (number: number, batch: Batch, one: KnownAnswers): Sheet | null => {
  if (number === 0) return null
  const finishedAt = momentOf(one, batch.happenedOn.slice(0, 4))
  const startedAt = new Date(finishedAt.getTime() - 2 * MINUTE).toISOString()
  return {
    batchId: batch.id,
    number,
    serial: serialOf(number),
    first: { by: INVENTED_BY, startedAt, finishedAt: finishedAt.toISOString(), revision: 1 },
    second: null,
    settled: {},
    firstSaid: {},
    scans: [],
  }
}

const responseFrom = (one: KnownAnswers, { id, label }: Edition, sheet: Sheet | null): DemoResponse => {
  const at = momentOf(one, label)
  const moment = at.toISOString()
  return {
    response: {
      id: idOf(label, `a${String(one.number).padStart(7, '0')}`),
      editionId: id,
      channel: channelOf(one),
      language: 'en',
      state: 'open',
      answers: one.answers,
      consent: null,
      ...(sheet ? { sheet, happenedOn: `${label}-06-14` } : {}),
      startedAt: new Date(at.getTime() - 8 * MINUTE).toISOString(),
      savedAt: moment,
      finishedAt: null,
      invented: true,
      version: 1,
    },
    at,
    consent: {
      keep: true,
      quote: one.quote,
      contact: false,
      wordingVersion: 'invented',
      language: 'en',
      how: 'invented',
    },
  }
}
