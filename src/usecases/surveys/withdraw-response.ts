import type { BlobStore, Clock, ExperienceStore } from '../../domain/ports.js'
import type { Answers } from '../../domain/surveys/answered.js'
import type { SurveyResponse } from '../../domain/surveys/response.js'
import type { Sheet } from '../../domain/surveys/sheet.js'
import type { ResponseStore } from '../../domain/surveys/survey-store.js'
import { externalIdOf } from './hand-over-answers.js'
import { onResponse } from './on-response.js'

export interface WithdrawResponseDeps {
  responses: Pick<ResponseStore, 'find' | 'save'>
  experiences: Pick<ExperienceStore, 'findReference'>
  blobs: Pick<BlobStore, 'delete'>
  clock: Clock
  /** Erases one record, for good; safe to do twice. */
  erase(reference: string): Promise<void>
}

/**
 * Somebody takes their answers back: the records of their long answers, the closed answers and the scans of the sheet all go. What
 * stays is that there was something. What cuts this off leaves it pending, and the sweep does the rest.
 */
export const withdrawResponse =
  (deps: WithdrawResponseDeps) =>
  async (id: string): Promise<void> => {
    const now = () => deps.clock.now().toISOString()
    // This first: from then on nothing is answered, and nothing handed over stays.
    const withdrawn = await onResponse(deps.responses, id, latest =>
      latest.state === 'withdrawn' ? latest : { ...latest, state: 'withdrawn', savedAt: now() },
    )
    if (!withdrawn) return
    for (const questionId of Object.keys(withdrawn.answers)) await eraseRecord(deps, withdrawn, questionId)
    for (const { key } of withdrawn.sheet?.scans ?? []) await deps.blobs.delete(key)
    await onResponse(deps.responses, id, latest => ({ ...emptied(latest), savedAt: now() }))
  }

// ---------------------------------------------------------------------------------------------------------------------

/** Looked for by its external id as well: the record may be made, and the response not know of it yet. */
const eraseRecord = async (
  { experiences, erase }: WithdrawResponseDeps,
  { id, channel, answers }: SurveyResponse,
  questionId: string,
): Promise<void> => {
  const answered = answers[questionId]
  const told = answered?.kind === 'told' ? answered.reference : null
  const reference = told ?? (await experiences.findReference(channel, externalIdOf(id, questionId)))
  if (reference) await erase(reference)
}

/**
 * A long answer may be on its way to become a record in another process, which may stop there. Without its words it stays until the
 * sweep has looked once more.
 */
const onTheirWay = ({ answers }: SurveyResponse): Answers =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([questionId, { kind }]) =>
      kind === 'long' ? [[questionId, { kind: 'blank' as const }]] : [],
    ),
  )

/** The number of the sheet stays, so that the same paper is not typed in again unnoticed; who heard them say yes goes. */
const emptied = (response: SurveyResponse): SurveyResponse => {
  const { contributorKey: _key, sheet, ...rest } = response
  return { ...rest, answers: onTheirWay(response), ...(sheet ? { sheet: emptySheet(sheet) } : {}) }
}

const emptySheet = ({ heardBy: _heard, ...sheet }: Sheet): Sheet => ({
  ...sheet,
  second: null,
  settled: {},
  firstSaid: {},
  scans: [],
})
