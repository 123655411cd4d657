import { AppError } from '../../src/domain/errors.js'
import type { Clock } from '../../src/domain/ports.js'
import type { Edition } from '../../src/domain/surveys/edition.js'
import { notBegun } from '../../src/domain/surveys/not-begun.js'
import { isPending, type SurveyResponse } from '../../src/domain/surveys/response.js'
import type { PaperStore, ResponseCount, ResponseStore } from '../../src/domain/surveys/survey-store.js'

interface Kept {
  response: SurveyResponse
  touchedAt: string
}

/** Responses kept in memory. */
export const fakeResponses = (
  editions: Map<string, Edition>,
  clock: Clock,
  paper: Pick<PaperStore, 'batches'>,
): ResponseStore => {
  const kept = new Map<string, Kept>()
  const keep = (response: SurveyResponse) =>
    kept.set(response.id, { response: structuredClone(response), touchedAt: response.savedAt })
  const list = (isMeant: (response: SurveyResponse) => boolean): SurveyResponse[] =>
    structuredClone([...kept.values()].map(({ response }) => response).filter(isMeant))
  const one = (isMeant: (response: SurveyResponse) => boolean): SurveyResponse | null => list(isMeant)[0] ?? null
  const placed = (response: SurveyResponse): SurveyResponse => {
    const { sheet } = response
    if (sheet?.number !== 0) return response
    const places = list(other => other.sheet?.batchId === sheet.batchId).map(other => other.sheet?.number ?? 0)
    return { ...response, sheet: { ...sheet, number: Math.max(0, ...places) + 1 } }
  }
  const ofSerial = (editionId: string, serial: string | undefined) =>
    one(other => serial !== undefined && other.editionId === editionId && other.sheet?.serial === serial)
  return {
    async create(response) {
      if (kept.has(response.id)) return 'known'
      if (ofSerial(response.editionId, response.sheet?.serial)) return 'serial-taken'
      if (one(({ reference }) => reference === response.reference)) return 'reference-taken'
      if (response.resumeKey && one(({ resumeKey }) => resumeKey === response.resumeKey)) throw notYours()
      refuseDraft(editions, response)
      keep(placed(response))
      lock(editions, response)
      return 'created'
    },
    find: async id => one(response => response.id === id),
    findByReference: async reference => one(response => response.reference === reference),
    findByResumeKey: async resumeKey => one(response => response.resumeKey === resumeKey),
    findBySerial: async (editionId, serial) => ofSerial(editionId, serial),
    findByScannedSerial: async (editionId, serials) =>
      list(
        one => one.editionId === editionId && serials.includes(one.scannedSerial ?? '') && one.state !== 'withdrawn',
      ).sort(by(({ startedAt, id }) => `${startedAt} ${id}`)),
    async save(response) {
      if (kept.get(response.id)?.response.version !== response.version) throw superseded()
      const other = ofSerial(response.editionId, response.sheet?.serial)
      if (other && other.id !== response.id) throw notYours()
      const saved = { ...response, version: response.version + 1 }
      keep(saved)
      return saved
    },
    async *finished(editionId) {
      const all = list(response => response.editionId === editionId && response.state === 'finished')
      yield* all.sort(by(({ finishedAt, id }) => `${finishedAt} ${id}`))
    },
    ofBatch: async batchId =>
      list(({ sheet }) => sheet?.batchId === batchId).sort(
        (first, second) =>
          (first.sheet?.number ?? 0) - (second.sheet?.number ?? 0) || first.id.localeCompare(second.id),
      ),
    ofContributor: async contributorKey =>
      list(response => response.contributorKey === contributorKey && response.state !== 'withdrawn')
        .sort(by(({ startedAt, id }) => `${startedAt} ${id}`))
        .reverse(),
    counts: async editionId => countsOf(list(response => response.editionId === editionId)),
    async takePending(before, limit) {
      const pending = [...kept.values()]
        .filter(({ response, touchedAt }) => isPending(response) && touchedAt < before.toISOString())
        .sort(by(({ touchedAt, response }) => `${touchedAt} ${response.id}`))
        .slice(0, limit)
      for (const one of pending) one.touchedAt = clock.now().toISOString()
      return structuredClone(pending.map(({ response }) => response))
    },
    async abandoned(before, limit) {
      const isBefore = (at: string | null) => at !== null && at < before.toISOString()
      const closed = (await paper.batches()).filter(({ closedAt }) => isBefore(closedAt)).map(({ id }) => id)
      return list(
        ({ state, channel, savedAt, sheet }) =>
          state === 'open' && (channel === 'paper' ? closed.includes(sheet?.batchId ?? '') : isBefore(savedAt)),
      )
        .sort(by(({ savedAt, id }) => `${savedAt} ${id}`))
        .slice(0, limit)
    },
    async forgetUnsent(id) {
      const unsent = one(response => response.id === id && response.state === 'open')
      if (unsent) kept.delete(id)
      return unsent
    },
    async delete(id) {
      kept.delete(id)
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const by =
  <One>(textOf: (one: One) => string) =>
  (one: One, other: One): number =>
    textOf(one).localeCompare(textOf(other))

const refuseDraft = (editions: Map<string, Edition>, { editionId, invented }: SurveyResponse): void => {
  const edition = editions.get(editionId)
  if (!invented && edition?.state === 'draft' && edition.lockedAt === null) throw notBegun()
}

const lock = (editions: Map<string, Edition>, { editionId, startedAt, invented }: SurveyResponse): void => {
  const edition = editions.get(editionId)
  if (edition && !invented) edition.lockedAt ??= startedAt
}

const countsOf = (responses: SurveyResponse[]): ResponseCount[] => {
  const groups = new Map<string, ResponseCount>()
  for (const { channel, state, invented } of responses) {
    const key = `${channel} ${state} ${invented}`
    const group = groups.get(key) ?? { channel, state, invented, count: 0 }
    groups.set(key, { ...group, count: group.count + 1 })
  }
  return [...groups.values()]
}

const superseded = () => new AppError('superseded', 'Somebody else saved in between.')
const notYours = () => new AppError('invalid-message', 'It belongs to another response.')
