import { AppError, hasCode } from '../../domain/errors.js'
import type { FileCheck } from '../../domain/file-check.js'
import { withoutTraces } from '../../domain/pictures/without-traces.js'
import type { BlobRef, BlobStore, Clock } from '../../domain/ports.js'
import type { Secrets } from '../../domain/secrets.js'
import type { SurveyResponse } from '../../domain/surveys/response.js'
import type { Batch, Sheet } from '../../domain/surveys/sheet.js'
import type { ResponseStore } from '../../domain/surveys/survey-store.js'
import { onResponse } from '../surveys/on-response.js'

export interface AddScansDeps {
  responses: Pick<ResponseStore, 'find' | 'save'>
  blobs: Pick<BlobStore, 'put' | 'delete'>
  files: FileCheck
  secrets: Pick<Secrets, 'id'>
  clock: Clock
}

/** A long sheet from both sides, photographed twice. */
export const MOST_SCANS = 20

/**
 * Keeps photos or scans of a sheet beside what is typed from it. The same picture sent twice, because the answer was lost, is kept once.
 * @param id of the response
 * @throws AppError `invalid-message` when it is no sheet of this pile, was taken back, or has too many; `recording-format-unsupported`
 * for what is no picture and no PDF; as `FileCheck` and `BlobStore` do
 */
export const addScans =
  (deps: AddScansDeps) =>
  async (batch: Batch, id: string, files: Uint8Array[]): Promise<void> => {
    const pictures = await Promise.all(files.map(bytes => pictureIn(deps, bytes)))
    const sheet = await deps.responses.find(id)
    if (!sheet) throw notThere()
    roomFor(batch, sheet, files.length)
    const scans: BlobRef[] = []
    try {
      for (const { bytes, type } of pictures)
        scans.push(await deps.blobs.put(`scan/${id}/${nameOf(deps)}`, bytes, type))
      await keepBeside(deps, batch, id, scans)
    } catch (error) {
      // Where the database did not answer, they may be with the sheet by now.
      if (!hasCode(error, 'database-unavailable')) for (const { key } of scans) await deps.blobs.delete(key)
      throw error
    }
  }

/** @param key of the scan @throws AppError as `addScans` */
export const removeScan =
  ({ responses, blobs }: Pick<AddScansDeps, 'responses' | 'blobs'>) =>
  async (batch: Batch, id: string, key: string): Promise<void> => {
    const saved = await onResponse(responses, id, latest => {
      const { sheet } = latest
      if (sheet?.batchId !== batch.id) throw notThere()
      return { ...latest, sheet: { ...sheet, scans: sheet.scans.filter(scan => scan.key !== key) } }
    })
    if (saved) await blobs.delete(key)
  }

// ---------------------------------------------------------------------------------------------------------------------

const keepBeside = async (
  { responses, blobs, clock }: AddScansDeps,
  batch: Batch,
  id: string,
  scans: BlobRef[],
): Promise<void> => {
  const savedAt = clock.now().toISOString()
  const saved = await onResponse(responses, id, latest => {
    const known = roomFor(batch, latest, scans.length)
    return { ...latest, savedAt, sheet: { ...known, scans: [...known.scans, ...withoutKnown(known.scans, scans)] } }
  })
  if (!saved) throw notThere()
  const kept = saved.sheet?.scans.map(({ key }) => key) ?? []
  for (const { key } of scans) if (!kept.includes(key)) await blobs.delete(key)
}

const withoutKnown = (known: BlobRef[], scans: BlobRef[]): BlobRef[] =>
  scans.filter(({ sha256 }, place) => ![...known, ...scans.slice(0, place)].some(other => other.sha256 === sha256))

const TYPES = ['image/jpeg', 'image/png', 'application/pdf']

/** Without the place where a volunteer lives, as phones write it into photos. */
const pictureIn = async ({ files }: AddScansDeps, bytes: Uint8Array): Promise<{ bytes: Uint8Array; type: string }> => {
  const type = readable((await files.check(bytes)).mimeType)
  const kept = withoutTraces(bytes, type)
  if (kept) return { bytes: kept, type }
  throw new AppError(
    'recording-format-unsupported',
    'This picture is broken, or too large to be shown. Take it again, or save it as a smaller one.',
  )
}

const readable = (mimeType: string): string => {
  if (TYPES.includes(mimeType)) return mimeType
  throw new AppError(
    'recording-format-unsupported',
    'This is no picture or PDF that every browser can show. Save it as JPEG, PNG or PDF, and try again.',
  )
}

/** Ours, never one that came from outside. */
const nameOf = ({ secrets }: Pick<AddScansDeps, 'secrets'>): string => secrets.id().replaceAll('-', '')

/** The sheet, with room for so many more. */
const roomFor = (batch: Batch, { sheet, state }: SurveyResponse, count: number): Sheet => {
  if (sheet?.batchId !== batch.id || state === 'withdrawn') throw notThere()
  if (sheet.scans.length + count > MOST_SCANS)
    throw new AppError('invalid-message', `A sheet can have ${MOST_SCANS} pictures. Take some away first.`)
  return sheet
}

const notThere = () => new AppError('invalid-message', 'This sheet is not in this pile any more.')
