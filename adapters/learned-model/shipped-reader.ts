import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../src/domain/errors.js'
import type { Model } from '../../src/domain/learning/model.js'
import type { LearntReading } from '../../src/domain/reading/learned/learned-reader.js'
import type { TaggerModel } from '../../src/domain/reading/redaction/learnt/name-tagger.js'
import { taggerFromBytes, taggerToBytes } from '../../src/domain/reading/redaction/learnt/tagger-bytes.js'
import { writeWhole } from '../disk/write-whole.js'
import { packed, packModel, unpacked, unpackModel } from './packed.js'

/** What was learnt from the seed corpus: made by `npm run teach`, and part of what we ship. */
export const keepShippedReader = async (folder: string, model: Model, names: TaggerModel): Promise<void> => {
  await mkdir(folder, { recursive: true })
  await writeWhole(path.join(folder, MODEL), await packModel(model))
  await writeWhole(path.join(folder, NAMES), await packed(taggerToBytes(names)))
}

/** @throws AppError `misconfigured` when it is not there, or not whole */
export const loadShippedReader = async (folder: string): Promise<LearntReading> => {
  const [model, names] = await Promise.all([MODEL, NAMES].map(name => readFile(path.join(folder, name)))).catch(missing)
  if (!model || !names) return missing()
  return {
    id: `learnt@${createHash('sha256').update(model).update(names).digest('hex').slice(0, 8)}`,
    model: await unpackModel(model).catch(missing),
    names: taggerFromBytes(await unpacked(names).catch(missing)),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const MODEL = 'model.earshot.gz'
const NAMES = 'names.gz'

const missing = (cause?: unknown): never => {
  throw new AppError(
    'misconfigured',
    'The part of Earshot that reads texts is missing or damaged. Get Earshot anew, or make this part: npm run teach.',
    { cause },
  )
}
