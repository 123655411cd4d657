import type { Parts } from '../src/compose.js'
import { composeAnswering } from '../src/compose-answering.js'
import type { Clock } from '../src/domain/ports.js'
import type { Edition } from '../src/domain/surveys/edition.js'
import { receiveMessage } from '../src/usecases/receive-message.js'
import { type DemoResponse, demoBatch, demoResponses } from './demo/demo-responses.js'
import { knownSurvey } from './demo/demo-survey.js'

/**
 * The invented yearly survey: one edition that is over and one that is live, answered on paper, on the web and in chats. Long
 * answers become records by the one door. Run again, it adds nothing, and ends what was cut off.
 * @returns how many responses were added
 */
export const seedSurvey = async (parts: Parts): Promise<number> => {
  const { survey, editions: known } = knownSurvey()
  // Made-up answers lock nothing by themselves, and these are to stay with their words.
  const editions = known.map(edition => ({ ...edition, lockedAt: edition.openedAt }))
  const [first, ...later] = editions
  if (!first) return 0
  await parts.surveys.create(survey, first)
  for (const edition of later) await parts.surveys.addEdition(edition)
  let added = 0
  for (const edition of editions) added += await answer(parts, edition)
  return added
}

// ---------------------------------------------------------------------------------------------------------------------

const answer = async (parts: Parts, edition: Edition): Promise<number> => {
  await handOutSheets(parts, edition)
  let added = 0
  for (const demo of demoResponses(edition)) if (await send(parts, demo)) added++
  return added
}

/** The numbers of the sheets are taken too, so that what is printed next goes on after them. */
const handOutSheets = async ({ paper, ids }: Parts, edition: Edition): Promise<void> => {
  const batch = demoBatch(edition)
  if (await paper.batch(batch.id)) return
  const { id: editionId } = edition
  const printing = { id: ids.experience(), editionId, style: 'usual', language: 'en' } as const
  await paper.addRun({ ...printing, by: batch.createdBy, at: edition.createdAt }, batch.sheets)
  await paper.createBatch(batch)
}

/** As if on the day on which they answered. */
const send = async (parts: Parts, { response, at, consent }: DemoResponse): Promise<boolean> => {
  const clock: Clock = { now: () => at }
  const receive = receiveMessage({ ...parts, clock })
  const answering = composeAnswering({ ...parts, clock, receive })
  const created = await parts.responses.create({ ...response, reference: parts.ids.reference() })
  await answering.finish(response.id, consent)
  return created === 'created'
}
